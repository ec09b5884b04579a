// Pictures as XObjects of a PDF.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/colour.hpp"
#include "bridge/deflate.hpp"
#include "bridge/pdf_objects.hpp"
#include "pictures/picture.hpp"
#include "writers/pdf/drawing_fonts.hpp"

#include <span>
#include <string>

namespace galley::writers {

/// What an edition makes of pictures.
struct PictureUse {
    /// Nothing: it holds no drawings, and their places stay empty (G536).
    const DrawingFonts* drawing_fonts = nullptr;
    /// Colors become these, on white paper; nothing: they stay what they are.
    const bridge::InkConverter* inks = nullptr;
};

/// "/P0 12 0 R/P1 14 0 R": each fills the unit square, as stored. JPEG files and the rows of most
/// PNG files go in as they are; drawings stay drawings. Colors of a file without a profile are
/// device colors, which the output intent, or the pages' DefaultRGB, makes sRGB. A drawing that
/// cannot be drawn leaves its place empty (G505).
std::string embed_pictures(bridge::PdfObjects& objects,
                           bridge::Deflater& deflater,
                           std::span<const pictures::PicturePtr> pictures,
                           const PictureUse& use,
                           Diagnostics& diagnostics);

} // namespace galley::writers
