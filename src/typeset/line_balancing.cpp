// Lines of nearly equal length.
#include "typeset/line_balancing.hpp"

#include <algorithm>
#include <limits>

namespace galley::typeset {

namespace {

constexpr std::size_t most_lines = 10; // nobody compares more; browsers stop at six or ten
constexpr double precision = 0.25;     // points

/// The best breaks of the fewest lines, every width `less` narrower.
LineBreaks fewest(std::span<const LineItem> items, LineRules rules, double less) {
    for (double& width : rules.widths) {
        width -= less;
    }
    if (rules.after_forced) {
        *rules.after_forced -= less;
    }
    std::vector<LineBreaks> found = break_lines_by_count(items, rules);
    return found.empty() ? LineBreaks{} : std::move(found.front());
}

bool is_long(std::span<const LineItem> items, const LineRules& rules) {
    return natural_width(items) > static_cast<double>(most_lines) * rules.widths.back();
}

} // namespace

std::optional<LineBreaks> break_balanced(std::span<const LineItem> items, LineRules rules) {
    if (items.empty() || rules.widths.empty() || is_long(items, rules)) {
        return std::nullopt;
    }
    rules.tolerance = std::numeric_limits<double>::infinity();
    LineBreaks best = fewest(items, rules, 0.0);
    if (best.lines.empty()) {
        return std::nullopt;
    }
    double good = 0.0;
    double bad = *std::min_element(rules.widths.begin(), rules.widths.end());
    while (best.lines.size() > 1 && bad - good > precision) {
        const double middle = (good + bad) / 2.0;
        LineBreaks narrower = fewest(items, rules, middle);
        if (narrower.lines.size() == best.lines.size()) {
            best = std::move(narrower);
            good = middle;
        } else {
            bad = middle;
        }
    }
    return best;
}

} // namespace galley::typeset
