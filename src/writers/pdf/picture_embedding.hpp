// Pictures as XObjects of a PDF.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/deflate.hpp"
#include "bridge/pdf_objects.hpp"
#include "typeset/page.hpp"
#include "writers/pdf/drawing_embedding.hpp"

#include <string>

namespace galley::writers {

/// "/P0 12 0 R/P1 14 0 R", the pictures of `pages` in order: each fills the unit square, as stored.
/// JPEG files and the rows of most PNG files go in as they are; drawings stay drawings. Where there
/// are inks, colors become these, on white paper. Colors of a file without a profile are device
/// colors, which the output intent, or the pages' DefaultRGB, makes sRGB. G505 and G537 as of
/// embed_drawing.
std::string embed_pictures(bridge::PdfObjects& objects,
                           bridge::Deflater& deflater,
                           const typeset::Pages& pages,
                           const DrawingUse& use,
                           Diagnostics& diagnostics);

} // namespace galley::writers
