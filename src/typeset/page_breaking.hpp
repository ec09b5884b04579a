// Lines into pages: the best breaks over the whole text, on numbers only.
#pragma once

#include "typeset/chapter_breaking.hpp"

#include <vector>

namespace galley::typeset {

struct PageBreaks {
    std::vector<BrokenPage> pages;
    double cost = 0.0;
};

/// Chapters are shared out among that many threads; the breaks are the same for any number.
PageBreaks break_pages(const PageText& text, const PageRules& rules, unsigned threads = 1);

} // namespace galley::typeset
