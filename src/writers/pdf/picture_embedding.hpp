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

/// "/P0 12 0 R/P1 14 0 R": each fills the unit square, as stored. JPEG files and the rows of most
/// PNG files go in as they are; drawings stay drawings. Colors are sRGB where a file names no
/// profile of its own. A drawing that cannot be drawn leaves its place empty (G505).
std::string embed_pictures(bridge::PdfObjects& objects,
                           bridge::Deflater& deflater,
                           std::span<const pictures::PicturePtr> pictures,
                           const DrawingFonts& fonts,
                           Diagnostics& diagnostics);

/// The same for the press edition. With `inks` colors become those, on white paper; without, the
/// pages' DefaultRGB says what they are. Drawings are not made for it yet: their places stay empty
/// (G536).
std::string embed_press_pictures(bridge::PdfObjects& objects,
                                 bridge::Deflater& deflater,
                                 std::span<const pictures::PicturePtr> pictures,
                                 Diagnostics& diagnostics,
                                 const bridge::InkConverter* inks);

} // namespace galley::writers
