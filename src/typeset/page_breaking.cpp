// Lines into pages.
//
// Shortest path over (first item of a page, recto or verso): from each such place every page that
// fits is weighed, so the answer is the true optimum; page_breaking_test.cpp holds it against
// brute force. A page's lines are placed anew for each place it could begin, because where a line
// snaps to the grid depends on what stands above it. Time grows with items times lines a page.
#include "typeset/page_breaking.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace galley::typeset {

namespace {

constexpr double rounding = 1.0e-6;
constexpr double overflow_cost = 1.0e12; ///< an item taller than its page
constexpr double short_cost = 100.0;     ///< times the square of the missing lines
constexpr double stretch_cost = 20.0;    ///< times the square of the lines added above heads
constexpr double meagre_cost = 150.0;    ///< a last page of less than `meagre_lines`
constexpr double meagre_lines = 3.0;

/// Stacks items on one page.
class Stack {
public:
    Stack(std::span<const PageItem> items, std::size_t begin, double unit)
        : items_(items), begin_(begin), unit_(unit) {}

    /// The top of the item, which is the next one; `added` units are put above it.
    double add(std::size_t item, int added = 0) {
        const PageItem& it = items_[item];
        const bool top = item == begin_;
        if (!top || item == 0 || it.force != PageForce::None) {
            y_ += it.before;
        }
        if (it.snap) {
            y_ = std::ceil(y_ / unit_ - rounding) * unit_;
        }
        y_ += added * unit_;
        stretch_ += top ? 0 : it.stretch;
        const double place = y_;
        y_ += it.height;
        return place;
    }
    [[nodiscard]] double bottom() const { return y_; }
    [[nodiscard]] int stretch() const { return stretch_; }

private:
    std::span<const PageItem> items_;
    std::size_t begin_;
    double unit_;
    double y_ = 0.0;
    int stretch_ = 0;
};

int missing_lines(double height, double bottom, double unit) {
    return std::max(0, static_cast<int>(std::floor((height - bottom) / unit + rounding)));
}

double cost_of(const Stack& stack, bool may_be_short, double height, double unit) {
    if (stack.bottom() > height + rounding) {
        return overflow_cost;
    }
    if (may_be_short) {
        return stack.bottom() < meagre_lines * unit ? meagre_cost : 0.0;
    }
    const int missing = missing_lines(height, stack.bottom(), unit);
    const int stretched = std::min(missing, stack.stretch());
    const int left = missing - stretched;
    return short_cost * left * left + stretch_cost * stretched * stretched;
}

/// A page may be short at the end of the text and before a page that is forced.
bool may_be_short(std::span<const PageItem> items, std::size_t end) {
    return end == items.size() || items[end].force != PageForce::None;
}

struct Place {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t before = 0; ///< first item of the page before
    bool before_recto = false;
};

class Breaker {
public:
    Breaker(std::span<const PageItem> items, const PageRules& rules)
        : items_(items), rules_(rules), places_(2 * (items.size() + 1)) {}

    PageBreaks run();

private:
    [[nodiscard]] Place& at(std::size_t item, bool recto) { return places_[2 * item + recto]; }
    void expand(std::size_t begin, bool recto);
    [[nodiscard]] bool recto_after(std::size_t end, bool recto) const;
    [[nodiscard]] std::vector<int> added_units(std::size_t begin, std::size_t end, int left) const;
    [[nodiscard]] PageRange placed(std::size_t begin, std::size_t end, bool recto) const;

    std::span<const PageItem> items_;
    const PageRules& rules_;
    std::vector<Place> places_;
};

/// Which side the page beginning at `end` has; a blank page comes between where it must.
bool Breaker::recto_after(std::size_t end, bool recto) const {
    if (end < items_.size() && items_[end].force == PageForce::Recto) {
        return true;
    }
    if (end < items_.size() && items_[end].force == PageForce::Verso) {
        return false;
    }
    return !recto;
}

void Breaker::expand(std::size_t begin, bool recto) {
    const double so_far = at(begin, recto).cost;
    if (!std::isfinite(so_far)) {
        return;
    }
    const double height = rules_.height(begin, recto);
    Stack stack(items_, begin, rules_.unit);
    for (std::size_t end = begin + 1; end <= items_.size(); ++end) {
        stack.add(end - 1);
        if (stack.bottom() > height + rounding && end > begin + 1) {
            return;
        }
        double cost = so_far + cost_of(stack, may_be_short(items_, end), height, rules_.unit);
        const bool forced = end < items_.size() && items_[end].force != PageForce::None;
        if (end < items_.size() && !forced) {
            cost += items_[end].penalty;
        }
        Place& next = at(end, recto_after(end, recto));
        if (cost < next.cost) {
            next = {cost, begin, recto};
        }
        if (forced) {
            return;
        }
    }
}

/// Units above each item that fill the page: first where there is most space already, so that a
/// greater head keeps more space than a lesser one.
std::vector<int> Breaker::added_units(std::size_t begin, std::size_t end, int left) const {
    std::vector<int> added(end - begin, 0);
    std::vector<std::size_t> order;
    for (std::size_t i = begin + 1; left > 0 && i < end; ++i) {
        if (items_[i].stretch > 0) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return items_[a].before > items_[b].before;
    });
    while (left > 0) {
        for (const std::size_t i : order) {
            if (left > 0 && added[i - begin] < items_[i].stretch) {
                ++added[i - begin];
                --left;
            }
        }
    }
    return added;
}

/// Where each item stands, what is missing to a full page included.
PageRange Breaker::placed(std::size_t begin, std::size_t end, bool recto) const {
    Stack plain(items_, begin, rules_.unit);
    for (std::size_t i = begin; i < end; ++i) {
        plain.add(i);
    }
    const double height = rules_.height(begin, recto);
    int left = may_be_short(items_, end)
                   ? 0
                   : std::min(missing_lines(height, plain.bottom(), rules_.unit), plain.stretch());
    const std::vector<int> added = added_units(begin, end, left);
    PageRange page{begin, end, recto, {}};
    page.tops.reserve(end - begin);
    Stack stack(items_, begin, rules_.unit);
    for (std::size_t i = begin; i < end; ++i) {
        page.tops.push_back(stack.add(i, added[i - begin]));
    }
    return page;
}

PageBreaks Breaker::run() {
    const bool first_recto = items_[0].force == PageForce::Recto   ? true
                             : items_[0].force == PageForce::Verso ? false
                                                                   : rules_.first_recto;
    at(0, first_recto).cost = 0.0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        expand(i, false);
        expand(i, true);
    }
    PageBreaks found;
    std::size_t end = items_.size();
    bool recto = at(end, true).cost < at(end, false).cost;
    found.cost = at(end, recto).cost;
    while (end > 0) {
        const Place& place = at(end, recto);
        if (place.before_recto == recto) {
            found.pages.push_back({end, end, !recto, {}});
        }
        found.pages.push_back(placed(place.before, end, place.before_recto));
        end = place.before;
        recto = place.before_recto;
    }
    if (recto != rules_.first_recto) {
        found.pages.push_back({0, 0, rules_.first_recto, {}});
    }
    std::reverse(found.pages.begin(), found.pages.end());
    return found;
}

} // namespace

double page_cost(std::span<const PageItem> items,
                 std::size_t begin,
                 std::size_t end,
                 double height,
                 double unit) {
    Stack stack(items, begin, unit);
    for (std::size_t i = begin; i < end; ++i) {
        stack.add(i);
    }
    return cost_of(stack, may_be_short(items, end), height, unit);
}

PageBreaks break_pages(std::span<const PageItem> items, const PageRules& rules) {
    return items.empty() ? PageBreaks{} : Breaker(items, rules).run();
}

} // namespace galley::typeset
