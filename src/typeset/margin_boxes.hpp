// Running heads and folios: the margin boxes of @page (CSS Paged Media 3, GCPM 3).
#pragma once

#include "css/page_style.hpp"
#include "typeset/page.hpp"
#include "typeset/paragraph.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace galley::typeset {

/// What margin boxes may speak of.
struct PageFacts {
    int number = 1; ///< counter(page)
    int count = 1;  ///< counter(pages)
    /// string(NAME): the first value set on the page, else the last one set before it.
    std::map<std::string, std::string> strings;
    std::string language;
    std::array<Length, 4> clear{}; ///< by css::Side: nothing is set nearer to the page's edge
};

/// Adds the glyphs of all margin boxes to the page, as artifacts.
void add_margin_boxes(const css::PageStyle& style,
                      const PageFacts& facts,
                      ParagraphSetter& setter,
                      Page& page);

} // namespace galley::typeset
