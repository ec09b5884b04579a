// Which of a paragraph's possible breaks are fit to be seen.
#include "typeset/paragraph_forms.hpp"

#include "typeset/paragraph_rules.hpp"

#include <algorithm>
#include <utility>

namespace galley::typeset {

namespace {

double loosest(const LineBreaks& breaks) {
    double ratio = 0.0;
    for (const LineBreak& line : breaks.lines) {
        ratio = std::max(ratio, line.ratio);
    }
    return ratio;
}

} // namespace

std::vector<LineBreaks> best_and_neighbours(std::vector<LineBreaks> by_count, double tolerance) {
    const auto rank = [&](const LineBreaks& breaks) {
        return std::pair(loosest(breaks) > tolerance, breaks.demerits);
    };
    const auto best =
        std::min_element(by_count.begin(), by_count.end(), [&](const auto& a, const auto& b) {
            return rank(a) < rank(b);
        });
    if (best == by_count.end() || rank(*best).first) {
        return {};
    }
    const std::size_t lines = best->lines.size();
    std::iter_swap(by_count.begin(), best);
    const auto is_far = [&](const LineBreaks& breaks) {
        constexpr std::size_t furthest = 2;
        return std::max(breaks.lines.size(), lines) - std::min(breaks.lines.size(), lines) >
               furthest;
    };
    by_count.erase(std::remove_if(by_count.begin() + 1,
                                  by_count.end(),
                                  [&](const LineBreaks& breaks) {
                                      return is_far(breaks) ||
                                             loosest(breaks) > tolerance_of_other_forms;
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
