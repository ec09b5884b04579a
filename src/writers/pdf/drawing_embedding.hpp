// Drawings (SVG) as XObjects of a PDF.
#pragma once

#include "base/diagnostics.hpp"
#include "base/length.hpp"
#include "bridge/deflate.hpp"
#include "bridge/pdf_objects.hpp"
#include "pictures/picture.hpp"
#include "typeset/page.hpp"
#include "writers/pdf/drawing_fonts.hpp"
#include "writers/pdf/press_colors.hpp"

#include <string>
#include <vector>

namespace galley::writers {

/// The largest frame that a picture stands in; 0: it stands nowhere.
struct LargestFrame {
    Length width, height;
};

struct FramedDrawing {
    const pictures::Picture& picture;
    LargestFrame frame;
};

/// Of each picture, by its index in Pages::pictures.
std::vector<LargestFrame> largest_frames(const typeset::Pages& pages);

/// What an edition makes of drawings.
struct DrawingUse {
    const DrawingFonts& fonts;
    /// Their colours become these; nothing: they stay sRGB.
    PressInks* inks = nullptr;
    /// The standard allows it: PDF/X-4 and PDF/A-2 do, PDF/X-1a does not.
    bool transparency = true;
    /// Where inks are none: what DeviceRGB is (ISO 32000-1 8.6.5.6), "[/ICCBased 9 0 R]"; empty:
    /// the output intent says so.
    std::string default_rgb = {};
};

/// Pixels to the inch of a drawing that can only go to a press as pixels: that of line art on an
/// office printer, twice that of photographs (300).
inline constexpr double line_resolution = 600.0;
/// Pixels of such a drawing: A5 at 600 to the inch has 17 million. A larger one has fewer to the
/// inch. It takes 15 bytes a pixel while it is made.
inline constexpr double most_line_pixels = 20e6;
/// Pixels to the inch of what SVG says in pixels (filters, masks) within a drawing for a press, and
/// the most pixels that a drawing's page has at it.
inline constexpr double effect_resolution = 300.0;
inline constexpr double most_effect_pixels = 9e6;

/// A form, or an image, that fills the unit square. For a press lines stay lines and letters
/// letters; where that cannot be, the drawing is one image on white paper, at line_resolution of
/// its largest frame (note G537). Greys are black ink alone. A drawing that cannot be drawn leaves
/// its place empty (warning G505).
bridge::PdfReference embed_drawing(bridge::PdfObjects& objects,
                                   bridge::Deflater& deflater,
                                   const FramedDrawing& drawing,
                                   const DrawingUse& use,
                                   Diagnostics& diagnostics);

} // namespace galley::writers
