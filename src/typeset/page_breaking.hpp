// Lines into pages: the best breaks over the whole sequence, on numbers only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace galley::typeset {

/// A break before the item that is made only where nothing else is possible: then as few of
/// these as can be.
inline constexpr double unbreakable = 1.0e9;

enum class PageForce : std::uint8_t { None, Next, Recto, Verso };

/// Heights in points, from the top of a page's text downwards.
struct PageItem {
    double height = 0.0;
    double before = 0.0;  ///< space above; dropped at the top of a page after an unforced break
    double penalty = 0.0; ///< cost of a page break above; a page one line short costs 100
    int stretch = 0;      ///< units that may be added above to fill the page
    PageForce force = PageForce::None; ///< a page must begin here
    bool snap = false;                 ///< moves down to the next whole unit
};

struct PageRules {
    double unit = 14.0; ///< the leading: pages are filled and stretched in steps of it
    /// Room on a page that begins with `first`.
    std::function<double(std::size_t first, bool recto)> height;
    bool first_recto = true;
};

/// Items [begin, end) and where they stand; none on a blank page.
struct PageRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool recto = true;
    std::vector<double> tops; ///< of each item, from the top of the text
    bool operator==(const PageRange&) const = default;
};

struct PageBreaks {
    std::vector<PageRange> pages;
    double cost = 0.0;
};

PageBreaks break_pages(std::span<const PageItem> items, const PageRules& rules);

/// What a page costs that holds [begin, end): how short it is, without the break's own penalty.
double page_cost(std::span<const PageItem> items,
                 std::size_t begin,
                 std::size_t end,
                 double height,
                 double unit);

} // namespace galley::typeset
