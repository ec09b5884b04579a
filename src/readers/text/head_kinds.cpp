// Each head's kind by the first of its signs that holds: underline, number, name, repetition, look.
#include "readers/text/head_kinds.hpp"

#include "bridge/unicode.hpp"
#include "languages/head_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

class KindFinder {
public:
    KindFinder(const std::vector<Unit>& units, const Measures& measures)
        : units_(units), measures_(measures) {}

    HeadKinds find() {
        count_names();
        choose_repeats();
        collect();
        return std::move(found_);
    }

private:
    static bool is_title_line(const Unit& unit) {
        return unit.role == Role::Title || unit.role == Role::TitleTail ||
               unit.role == Role::Subtitle || unit.role == Role::Byline || unit.role == Role::Date;
    }

    /// What all heads without numbers show, before each gets its kind.
    void count_names() {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const Unit& unit = units_[i];
            if (unit.role != Role::Heading || unit.number >= 0) {
                continue;
            }
            ++names_[bridge::case_folded(unit.text)];
            const Unit* before = i > 0 ? &units_[i - 1] : nullptr;
            if (before != nullptr && before->role != Role::Heading && !is_title_line(*before)) {
                const std::string look = look_of(unit, before->role == Role::Separator);
                ++gaps_of_looks_[look][static_cast<std::size_t>(gap_class(unit, measures_))];
            }
        }
    }

    /// Words that stand as a head again and again; some of them, where a text has very many.
    void choose_repeats() {
        constexpr std::size_t least = 3;
        constexpr std::size_t most_kinds = 100;
        for (const auto& [words, times] : names_) {
            if (times >= least && repeats_.size() < most_kinds) {
                repeats_.insert(words);
            }
        }
    }

    void collect() {
        const Unit* before = nullptr;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const Unit& unit = units_[i];
            if (unit.role == Role::Heading) {
                const HeadLabel* label =
                    unit.number < 0 ? nullptr
                                    : &unit.features.labels[static_cast<std::size_t>(unit.number)];
                const bool separated = before != nullptr && before->role == Role::Separator;
                const bool follows = before != nullptr && (before->role == Role::Heading ||
                                                           before->role == Role::HeadTail);
                const bool top = before == nullptr || is_title_line(*before);
                const std::size_t kind =
                    kind_in_series(kind_of(unit, label, separated, follows || top), label);
                found_.heads.push_back({i, kind, label, separated, follows});
                ++found_.kinds[kind].heads;
            }
            before = &unit;
        }
    }

    static Kind underlined_kind(char underline) {
        Kind kind;
        kind.name = fmt::format("underline {}", underline);
        kind.rank = underline == '=' ? 1 : underline == '-' ? 2 : 3;
        return kind;
    }

    static Kind marked_kind(int marks) {
        Kind kind;
        kind.name = fmt::format("marks {}", marks);
        kind.marks = marks;
        return kind;
    }

    static Kind numbered_kind(const HeadLabel& label) {
        Kind kind;
        kind.numbered = true;
        kind.name = fmt::format("number {}", static_cast<int>(label.numbering));
        if (label.numbering == Numbering::Decimal) {
            kind.decimals =
                static_cast<std::size_t>(std::count(label.frame.begin(), label.frame.end(), '.'));
            kind.decimals -= label.frame.ends_with("..") ? 1U : 0U;
            kind.name += fmt::format(" {}", kind.decimals);
        } else {
            kind.name += fmt::format(" {}", label.frame);
        }
        kind.rank = label.numbering == Numbering::Keyword
                        ? static_cast<double>(languages::head_rank(label.frame))
                        : 0;
        return kind;
    }

    static std::string look_of(const Unit& unit, bool separated) {
        std::string look = unit.features.all_caps ? "capitals" : "plain";
        look += separated ? " separated" : "";
        look += unit.features.centred ? " centred" : "";
        return look;
    }

    /// A gap below another head or the title says less: such a head counts with its like.
    [[nodiscard]] Kind plain_kind(const Unit& unit, bool separated, bool below_other) const {
        constexpr std::array<std::string_view, 3> gap_names = {"", " apart", " far apart"};
        const std::string look = look_of(unit, separated);
        int gap = gap_class(unit, measures_);
        const auto known = gaps_of_looks_.find(look);
        if (below_other && known != gaps_of_looks_.end() &&
            known->second[static_cast<std::size_t>(gap)] == 0) {
            const auto& counts = known->second;
            gap = static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
        }
        Kind kind;
        kind.name = fmt::format("{}{}", look, gap_names[static_cast<std::size_t>(gap)]);
        return kind;
    }

    [[nodiscard]] Kind
    kind_of(const Unit& unit, const HeadLabel* label, bool separated, bool below_other) const {
        if (unit.head_mark) {
            return marked_kind(*unit.head_mark);
        }
        if (unit.underline != 0) {
            return underlined_kind(unit.underline);
        }
        if (label != nullptr) {
            return numbered_kind(*label);
        }
        Kind kind;
        const std::string folded = bridge::case_folded(unit.text);
        const std::size_t times = names_.at(folded);
        if (unit.features.section_name && times == 1) {
            kind.section_name = true;
            kind.name = "name";
        } else if (repeats_.contains(folded)) {
            kind.name = "repeated ";
            kind.name += folded;
        } else {
            kind = plain_kind(unit, separated, below_other);
        }
        return kind;
    }

    /// A series may go on in another dress, "ADVENTURE VI" and then "VII.": such a head has the
    /// kind of the number before it.
    std::size_t kind_in_series(Kind kind, const HeadLabel* label) {
        if (label == nullptr || kind.marks > 0 || label->numbering == Numbering::Decimal) {
            return known_kind(std::move(kind));
        }
        const auto goes_on = [&](const auto& last) { return last.second + 1 == label->value; };
        const auto own = last_values_.find(kind.name);
        const int step = own == last_values_.end() ? 0 : label->value - own->second;
        const bool own_series = label->value <= 1 || step == 1 || step == 2; // one may be missing
        const auto other = own_series
                               ? last_values_.end()
                               : std::find_if(last_values_.begin(), last_values_.end(), goes_on);
        if (other != last_values_.end()) {
            other->second = label->value;
            kind.name = other->first;
            return known_kind(std::move(kind));
        }
        last_values_[kind.name] = label->value;
        return known_kind(std::move(kind));
    }

    /// Its index; it is put among the kinds when it is new.
    std::size_t known_kind(Kind kind) {
        if (const auto known = indices_.find(kind.name); known != indices_.end()) {
            return known->second;
        }
        indices_[kind.name] = found_.kinds.size();
        found_.kinds.push_back(std::move(kind));
        return found_.kinds.size() - 1;
    }

    const std::vector<Unit>& units_;
    const Measures& measures_;
    std::map<std::string, std::size_t> names_; ///< heads without numbers, and how often they stand
    std::set<std::string> repeats_;
    std::map<std::string, std::array<std::size_t, 3>> gaps_of_looks_; ///< heads by class of gap
    std::map<std::string, int> last_values_;                          ///< of numbered kinds
    std::map<std::string, std::size_t> indices_;                      ///< of kinds by name
    HeadKinds found_;
};

} // namespace

int gap_class(const Unit& unit, const Measures& measures) {
    constexpr std::uint32_t wide = 4;
    if (measures.usual_gap == 0 || unit.gap_before <= measures.usual_gap) {
        return 0;
    }
    return unit.gap_before >= wide ? 2 : 1;
}

HeadKinds kinds_of_heads(const std::vector<Unit>& units, const Measures& measures) {
    return KindFinder(units, measures).find();
}

} // namespace galley::readers
