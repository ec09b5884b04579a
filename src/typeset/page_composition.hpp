// Broken pages filled with their lines, rules, links, heads and folios.
#pragma once

#include "typeset/folios.hpp"
#include "typeset/line_supply.hpp"
#include "typeset/margin_boxes.hpp"
#include "typeset/page_breaking.hpp"
#include "typeset/page_geometry.hpp"

#include <string>
#include <vector>

namespace galley::typeset {

struct Composition {
    const presentation::Box& root;
    const Flow& flow;
    const FlowLines& lines;
    const PageBreaks& breaks;
    const std::vector<Folio>& folios; ///< of each page
    LineSupply& supply;               ///< its glyphs are moved onto the pages
};

/// Fills pages, outline and anchors; fonts still count as in the FontBook.
void compose_pages(const Composition& from,
                   PageGeometry& geometry,
                   ParagraphSetter& setter,
                   Pages& pages);

/// Replaces the FontBook's numbers by those of the fonts in use, in the order of their use.
void number_fonts(const FontBook& book, Pages& pages);

} // namespace galley::typeset
