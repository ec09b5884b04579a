// Lines into pages: the best breaks over the whole text, on numbers only.
#pragma once

#include "typeset/page_layout.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace galley::typeset {

struct PageRules : PageMeasures {
    /// Room on a page that begins with `first`.
    std::function<double(std::size_t first, bool recto)> height;
    bool first_recto = true;
};

/// A blank page has no items and no notes.
struct BrokenPage : PageLayout {
    bool recto = true;
    bool blank = false;
    bool overfull = false; ///< something is taller than the page
};

struct PageBreaks {
    std::vector<BrokenPage> pages;
    double cost = 0.0;
};

PageBreaks break_pages(const PageText& text, const PageRules& rules);

/// What two facing pages cost whose depths differ.
double facing_cost(std::uint8_t verso, std::uint8_t recto);

} // namespace galley::typeset
