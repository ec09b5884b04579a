// Numbered items whose numbers a list could not show: it counts its items one by one.
#include "base/ascii.hpp"
#include "readers/text/list_recognition.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

std::size_t end_of_digits(std::string_view text, std::size_t at) {
    const auto end = std::find_if_not(
        text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_ascii_digit);
    return static_cast<std::size_t>(end - text.begin());
}

struct Numbers {
    int first = 0;
    int last = 0;
};

int list_number(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// "6, 7. An old tale", "12-14. Tale": one entry of several numbers.
std::optional<Numbers> several_numbers(std::string_view text) {
    constexpr std::size_t longest = 4; ///< digits
    const std::size_t first = end_of_digits(text, 0);
    if (first == 0 || first > longest) {
        return std::nullopt;
    }
    for (const std::string_view joint : {"-", "–", ", ", " & ", " and "}) {
        if (!text.substr(first).starts_with(joint)) {
            continue;
        }
        const std::size_t begin = first + joint.size();
        const std::size_t end = end_of_digits(text, begin);
        if (end > begin && end - begin <= longest && end + 1 < text.size() &&
            (text[end] == '.' || text[end] == ')') && text[end + 1] == ' ') {
            return Numbers{list_number(text.substr(0, first)),
                           list_number(text.substr(begin, end - begin))};
        }
    }
    return std::nullopt;
}

int value_of(const Unit& unit) {
    return unit.features.labels[static_cast<std::size_t>(unit.number)].value;
}

/// Members of each numbered list, in their order.
std::map<int, std::vector<std::size_t>> numbered_lists(const std::vector<Unit>& units) {
    std::map<int, std::vector<std::size_t>> lists;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].role == Role::ListItem && units[i].ordered) {
            lists[units[i].list].push_back(i);
        }
    }
    return lists;
}

class GapJudge {
public:
    explicit GapJudge(std::vector<Unit>& units) : units_(units) {}

    void judge(const std::vector<std::size_t>& items, int& last_list) {
        std::size_t begin = items.front();
        std::size_t end = items.back() + 1;
        const std::uint32_t indent = units_[begin].indent;
        if (begin > 0 && counts_on(begin - 1, begin, indent)) {
            --begin;
        }
        if (end < units_.size() && counts_on(end - 1, end, indent)) {
            ++end;
        }
        for (std::size_t i = begin; i < end; ++i) {
            if (is_sibling(i, indent)) {
                keep_numbers(items, begin, end);
                return;
            }
        }
        part_at_gaps(items, last_list);
    }

    /// A number alone between entries of several numbers.
    void judge_single(std::size_t i) {
        Unit& unit = units_[i];
        if (i == 0 || !unit.is_open() || units_[i - 1].role != Role::Quote ||
            !is_sibling(i - 1, unit.indent)) {
            return;
        }
        const int wanted = several_numbers(units_[i - 1].text)->last + 1;
        if (std::any_of(
                unit.features.labels.begin(), unit.features.labels.end(), [&](const auto& label) {
                    return label.numbering == Numbering::Arabic && label.value == wanted;
                })) {
            Ballot ballot(Role::Quote);
            ballot.add("numbers-jump", 4);
            unit.elect(Role::Quote, std::move(ballot));
        }
    }

private:
    /// A sibling of the items that stands for several numbers at once.
    [[nodiscard]] bool is_sibling(std::size_t i, std::uint32_t indent) const {
        const Unit& unit = units_[i];
        return (unit.role == Role::Paragraph || unit.role == Role::Quote) &&
               unit.indent == indent && several_numbers(unit.text).has_value();
    }

    /// An item and its sibling, or the other way round, with the number that follows.
    [[nodiscard]] bool counts_on(std::size_t above, std::size_t below, std::uint32_t indent) const {
        if (is_sibling(above, indent)) {
            return several_numbers(units_[above].text)->last + 1 == value_of(units_[below]);
        }
        return is_sibling(below, indent) &&
               value_of(units_[above]) + 1 == several_numbers(units_[below].text)->first;
    }

    void part_at_gaps(const std::vector<std::size_t>& items, int& last_list) {
        int list = units_[items.front()].list;
        for (std::size_t i = 1; i < items.size(); ++i) {
            if (value_of(units_[items[i]]) != value_of(units_[items[i - 1]]) + 1) {
                list = ++last_list;
            }
            units_[items[i]].list = list;
        }
    }

    /// Paragraphs keep what was typed; indented ones are a quotation.
    void keep_numbers(const std::vector<std::size_t>& items, std::size_t begin, std::size_t end) {
        constexpr std::uint32_t least_indent = 2;
        const std::uint32_t indent = units_[items.front()].indent;
        for (std::size_t i = begin; i < end; ++i) {
            const bool item = std::binary_search(items.begin(), items.end(), i);
            if (!item && !is_sibling(i, indent)) {
                continue;
            }
            Unit& unit = units_[i];
            unit.list = 0;
            unit.level = 0;
            unit.marker = 0;
            unit.number = -1;
            unit.ordered = false;
            const Role role = indent >= least_indent ? Role::Quote : Role::Paragraph;
            Ballot ballot(role);
            ballot.add("numbers-jump", 4);
            unit.elect(role, std::move(ballot));
        }
    }

    std::vector<Unit>& units_;
};

} // namespace

void judge_number_gaps(std::vector<Unit>& units, int& last_list) {
    GapJudge judge(units);
    for (const auto& [list, items] : numbered_lists(units)) {
        judge.judge(items, last_list);
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        judge.judge_single(i);
    }
}

} // namespace galley::readers
