// SVG drawings as forms of a PDF, over librsvg, cairo and qpdf.
#pragma once

#include "base/length.hpp"
#include "bridge/deflate.hpp"
#include "bridge/pdf_objects.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

struct SvgDrawing {
    std::string_view bytes;
    Length width;
    Length height;
};

/// A form XObject that fills the unit square. Lines stay lines and letters letters; the letters
/// are of `fonts` (files), whatever the system has. Nothing is fetched. Throws Error(BadInput) when
/// the drawing cannot be drawn.
PdfReference add_drawing(PdfObjects& objects,
                         Deflater& deflater,
                         const SvgDrawing& drawing,
                         const std::vector<std::string>& fonts);

/// Throws Error(BadInput) when librsvg cannot read it.
void check_drawing(std::string_view bytes);

} // namespace galley::bridge
