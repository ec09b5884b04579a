// Which of a paragraph's possible breaks are fit to be seen.
#include "typeset/paragraph_forms.hpp"

#include "typeset/paragraph_rules.hpp"

#include <algorithm>

namespace galley::typeset {

std::vector<LineBreaks> best_and_neighbours(std::vector<LineBreaks> by_count) {
    const auto best =
        std::min_element(by_count.begin(), by_count.end(), [](const auto& a, const auto& b) {
            return a.demerits < b.demerits;
        });
    const std::size_t lines = best->lines.size();
    std::iter_swap(by_count.begin(), best);
    const auto is_far = [&](const LineBreaks& breaks) {
        constexpr std::size_t furthest = 2;
        return std::max(breaks.lines.size(), lines) - std::min(breaks.lines.size(), lines) >
               furthest;
    };
    const auto is_loose = [](const LineBreaks& breaks) {
        return std::any_of(breaks.lines.begin(), breaks.lines.end(), [](const LineBreak& line) {
            return line.ratio > tolerance_without_hyphens;
        });
    };
    by_count.erase(std::remove_if(by_count.begin() + 1,
                                  by_count.end(),
                                  [&](const LineBreaks& breaks) {
                                      return is_far(breaks) || is_loose(breaks);
                                  }),
                   by_count.end());
    return by_count;
}

double cost_of(const LineBreaks& form, const LineBreaks& best) {
    constexpr double least = 6.0; // pages that need no other form have none
    constexpr double per_demerit = 0.006;
    const auto lines = static_cast<double>(form.lines.size());
    return least + per_demerit * (form.demerits - best.demerits) / lines;
}

} // namespace galley::typeset
