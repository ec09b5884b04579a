// One page's content stream from its glyph runs and rules.
#pragma once

#include "typeset/page.hpp"
#include "writers/pdf/font_embedding.hpp"
#include "writers/pdf/structure_plan.hpp"

#include <span>
#include <string>
#include <vector>

namespace galley::writers {

/// What the pages of one PDF share.
struct PageResources {
    std::span<const PdfFont> fonts;
    const typeset::Pages& pages; ///< whose pictures are "/P0", "/P1" …
};

/// Depends on nothing but its arguments, so that pages can be drawn in any order.
std::string page_content(const typeset::Page& page,
                         const std::vector<MarkedContent>& marks,
                         const StructurePlan& plan,
                         const PageResources& resources);

} // namespace galley::writers
