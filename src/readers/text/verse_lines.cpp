// Poem by poem: the least indent, then the numbers.
#include "readers/text/verse_lines.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace galley::readers {

namespace {

/// One line of a poem that a number stands behind.
struct Numbered {
    std::size_t unit;
    std::size_t line; ///< index of all lines
    int place;        ///< from 1, within the poem
    int number;
};

class PoemJudge {
public:
    PoemJudge(std::vector<Unit>& units, const std::vector<Line>& lines)
        : units_(units), lines_(lines) {}

    /// The poem of the units [begin, end).
    void judge(std::size_t begin, std::size_t end) {
        std::uint32_t outermost = ~0U;
        for (std::size_t i = begin; i < end; ++i) {
            for (std::size_t j = units_[i].first; j <= units_[i].last; ++j) {
                outermost = std::min(outermost, lines_[j].indent);
            }
        }
        for (std::size_t i = begin; i < end; ++i) {
            for (std::size_t j = units_[i].first; j <= units_[i].last; ++j) {
                units_[i].steps.push_back(lines_[j].indent - outermost);
            }
        }
        take_numbers(numbered(begin, end));
    }

private:
    [[nodiscard]] std::vector<Numbered> numbered(std::size_t begin, std::size_t end) const {
        std::vector<Numbered> found;
        int place = 0;
        for (std::size_t i = begin; i < end; ++i) {
            for (std::size_t j = units_[i].first; j <= units_[i].last; ++j) {
                ++place;
                const std::string_view text = lines_[j].text;
                if (size_without_number(text) < text.size()) {
                    const std::size_t digits = text.find_last_not_of("0123456789") + 1;
                    int number = 0;
                    std::from_chars(text.data() + digits, text.data() + text.size(), number);
                    found.push_back({i, j, place, number});
                }
            }
        }
        return found;
    }

    /// All count on from the first, which may begin anywhere: a poem is quoted in part.
    void take_numbers(const std::vector<Numbered>& found) {
        constexpr std::size_t least = 2;
        const bool count =
            found.size() >= least &&
            std::all_of(found.begin() + 1, found.end(), [&](const Numbered& one) {
                return one.number > found.front().number &&
                       one.number - found.front().number == one.place - found.front().place;
            });
        for (std::size_t i = 0; count && i < found.size(); ++i) {
            Unit& unit = units_[found[i].unit];
            const std::size_t row = found[i].line - unit.first;
            const std::string_view text = lines_[found[i].line].text;
            unit.line_numbers.emplace_back(unit.starts[row] + size_without_number(text),
                                           unit.starts[row] + text.size());
        }
    }

    std::vector<Unit>& units_;
    const std::vector<Line>& lines_;
};

} // namespace

std::size_t size_without_number(std::string_view text) {
    constexpr std::size_t most_digits = 5;
    constexpr std::size_t least_blanks = 3;
    std::size_t at = text.size();
    while (at > 0 && is_ascii_digit(text[at - 1])) {
        --at;
    }
    const std::size_t digits = text.size() - at;
    std::size_t end = at;
    while (end > 0 && is_ascii_blank(text[end - 1])) {
        --end;
    }
    const bool apart =
        at - end >= least_blanks || text.substr(end, at - end).find('\t') != std::string_view::npos;
    return end > 0 && digits > 0 && digits <= most_digits && apart ? end : text.size();
}

void judge_verse(std::vector<Unit>& units, const std::vector<Line>& lines) {
    PoemJudge judge(units, lines);
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].role != Role::Verse) {
            continue;
        }
        const std::size_t begin = i;
        while (i + 1 < units.size() && units[i + 1].role == Role::Verse &&
               units[i + 1].gap_before <= 1) {
            ++i;
        }
        judge.judge(begin, i + 1);
    }
}

} // namespace galley::readers
