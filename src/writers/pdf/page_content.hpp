// One page's content stream from its glyph runs and rules.
#pragma once

#include "typeset/page.hpp"
#include "writers/pdf/content_stream.hpp"
#include "writers/pdf/font_embedding.hpp"
#include "writers/pdf/structure_plan.hpp"

#include <span>
#include <string>
#include <vector>

namespace galley::writers {

/// What pages are drawn with; all of it must outlive the drawing.
struct PageDrawing {
    std::span<const PdfFont> fonts;
    const PageColors& colors;
    const typeset::Pages& pages; ///< whose pictures are "/P0", "/P1" …
    Thousandths left = 0;        ///< of the page's left lower corner, within the media
    Thousandths bottom = 0;      ///< 0 where page and media are one
};

/// Depends on nothing but its arguments, so that pages can be drawn in any order.
std::string page_content(const typeset::Page& page,
                         const std::vector<MarkedContent>& marks,
                         const StructurePlan& plan,
                         const PageDrawing& drawing);

/// The same page without marks and tags.
std::string untagged_content(const typeset::Page& page, const PageDrawing& drawing);

} // namespace galley::writers
