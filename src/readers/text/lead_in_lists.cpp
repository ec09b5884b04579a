// Parallel lines below a label or a sentence that ends with a colon.
#include "readers/text/list_recognition.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <string>

namespace galley::readers {

namespace {

constexpr double lead_in_threshold = 3.5;
constexpr std::uint32_t longest_item = 250; ///< code points
constexpr std::uint32_t short_item = 120;

/// "What to pack:" and nothing else.
bool is_label_line(const Unit& unit) {
    constexpr std::uint32_t most_words = 8;
    const Features& features = unit.features;
    return features.ending == Ending::Colon && features.sentences == 1 &&
           features.words <= most_words && features.opening.beginning != Beginning::Lower &&
           unit.text.find(',') == std::string::npos && !has_finite_word(unit.text);
}

bool is_lead_in(const Unit& unit) {
    return (unit.role == Role::Paragraph || unit.role == Role::ListItem) &&
           unit.features.ending == Ending::Colon && unit.marker == 0;
}

bool may_be_item(const Unit& unit) {
    const bool pinned = unit.pin != nullptr && unit.role == Role::ListItem && unit.list == 0;
    return (unit.is_open() || pinned) && unit.features.bullet == 0;
}

/// Why a list ends where it ends.
enum class ListEnd { Text, Head, Connective, Longer, Label, Other };

struct Items {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t width = 0; ///< of all items
    ListEnd ended_by = ListEnd::Text;
    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] std::uint32_t mean() const {
        return width / static_cast<std::uint32_t>(std::max<std::size_t>(size(), 1));
    }
};

class ItemCollector {
public:
    /// Below a label line a connective in the midst of the items ends nothing.
    ItemCollector(const std::vector<Unit>& units, bool below_label)
        : units_(units), below_label_(below_label) {}

    [[nodiscard]] Items collect(std::size_t begin) const {
        Items items{begin, begin};
        while (items.end < units_.size()) {
            const Unit& unit = units_[items.end];
            items.ended_by = end_before(unit, items);
            if (items.ended_by != ListEnd::Text) {
                break;
            }
            items.width += unit.features.width;
            ++items.end;
        }
        leave_head(items);
        return items;
    }

private:
    [[nodiscard]] ListEnd end_before(const Unit& unit, const Items& items) const {
        const Features& features = unit.features;
        if (unit.role == Role::Heading || unit.role == Role::Separator || features.section_name) {
            return ListEnd::Head;
        }
        if (features.ending == Ending::Colon) {
            return ListEnd::Label;
        }
        if (!may_be_item(unit)) {
            return ListEnd::Other;
        }
        const bool may_close = items.size() > 0 && begins_with_connective(unit.text) &&
                               (!below_label_ || is_last(items.end));
        if (may_close ||
            (items.size() > 1 && begins_with_weak_connective(unit.text) && is_last(items.end))) {
            return ListEnd::Connective;
        }
        if (features.sentences > 1 || features.width > longest_item ||
            (items.size() > 1 && features.width > 3 * std::max(items.mean(), 40U))) {
            return ListEnd::Longer;
        }
        const Unit& first = units_[items.begin];
        const bool alike = features.ending == first.features.ending &&
                           features.opening.beginning == first.features.opening.beginning &&
                           unit.indent == first.indent;
        return alike || items.size() == 0 ? ListEnd::Text : ListEnd::Other;
    }

    /// No paragraph of one sentence follows.
    [[nodiscard]] bool is_last(std::size_t at) const {
        return at + 1 >= units_.size() || !may_be_item(units_[at + 1]) ||
               units_[at + 1].features.sentences > 1 ||
               units_[at + 1].features.ending != units_[at].features.ending;
    }

    /// Below items without stops, the last one before a paragraph is the next head.
    void leave_head(Items& items) const {
        if (items.size() < 2 || items.end >= units_.size() || items.ended_by != ListEnd::Longer ||
            units_[items.end - 1].features.ending != Ending::Open ||
            begins_with_connective(units_[items.end].text)) {
            return;
        }
        --items.end;
        items.width -= units_[items.end].features.width;
        items.ended_by = ListEnd::Head;
    }

    const std::vector<Unit>& units_;
    bool below_label_;
};

Ballot votes_for(const std::vector<Unit>& units,
                 const Unit& lead_in,
                 const Items& items,
                 const Measures& measures) {
    const bool label = is_label_line(lead_in);
    const Features& first = units[items.begin].features;
    const bool many = items.size() >= 3;
    Ballot ballot(Role::ListItem);
    ballot.add("lead-in", 1);
    ballot.add("label-line", label ? 1 : 0);
    ballot.add("parallel-lines", many ? 1 : items.size() == 2 ? 0.5 : -5);
    ballot.add("short-items", items.mean() <= short_item ? 1 : -0.5);
    ballot.add("shorter-than-paragraphs", items.mean() * 2 < measures.text_width ? 0.5 : 0);
    ballot.add("items-begin-upper-case", first.opening.beginning == Beginning::Upper ? 0.5 : 0);
    ballot.add("items-end-alike", first.ending == Ending::Stop ? 0.5 : 0);
    ballot.add("quoted-items", first.opening.quoted || first.opening.dashed ? -2.5 : 0);
    switch (items.ended_by) {
    case ListEnd::Connective:
    case ListEnd::Label:
        ballot.add("closed-by-connective", 1);
        break;
    case ListEnd::Longer:
    case ListEnd::Head:
        ballot.add("closed-by-contrast", 0.5);
        break;
    case ListEnd::Text:
    case ListEnd::Other:
        break;
    }
    return ballot;
}

bool is_list_title(const Unit& unit) {
    constexpr std::uint32_t most_words = 6;
    return is_label_line(unit) && unit.is_open() && unit.features.words <= most_words &&
           unit.features.capitals >= 0.6;
}

void make_items(std::vector<Unit>& units, const Items& items, const Ballot& ballot, int list) {
    for (std::size_t i = items.begin; i < items.end; ++i) {
        units[i].list = list;
        units[i].elect(Role::ListItem, ballot);
    }
}

void make_title(Unit& unit, int list) {
    Ballot ballot(Role::ListTitle);
    ballot.add("label-line", 1.5);
    ballot.add("list-follows", 1.5);
    unit.list = list;
    unit.elect(Role::ListTitle, std::move(ballot));
}

} // namespace

void judge_lead_ins(std::vector<Unit>& units, const Measures& measures, int& last_list) {
    for (std::size_t i = 0; i + 1 < units.size(); ++i) {
        if (!is_lead_in(units[i])) {
            continue;
        }
        const Unit& next = units[i + 1];
        if (next.role == Role::ListItem && next.list != 0 && is_list_title(units[i])) {
            make_title(units[i], next.list);
            continue;
        }
        const Items items = ItemCollector(units, is_label_line(units[i])).collect(i + 1);
        if (items.size() == 0) {
            continue;
        }
        const Ballot ballot = votes_for(units, units[i], items, measures);
        if (ballot.sum < lead_in_threshold) {
            units[i + 1].ballots.push_back(ballot);
            continue;
        }
        make_items(units, items, ballot, ++last_list);
        if (is_list_title(units[i])) {
            make_title(units[i], last_list);
        }
    }
}

} // namespace galley::readers
