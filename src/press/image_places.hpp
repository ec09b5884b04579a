// Where the images of a finished page stand, and how fine they are there.
#pragma once

#include "bridge/pdf_file.hpp"

#include <vector>

namespace galley::press {

struct PlacedImage {
    double width = 0.0; ///< pixels
    double height = 0.0;
    /// As placed, the lesser of both directions (the effective resolution of a preflight).
    double pixels_per_inch = 0.0;
    bool continuous = true; ///< more than one bit a sample: no line art, no stencil
};

/// Forms within forms that are followed.
inline constexpr int deepest_form = 24;
/// Forms that are looked into for one page; a file of forms within forms has no end.
inline constexpr int most_placed_forms = 10'000;

/// The images that a page draws, in order, those within forms and within the contents too; those of
/// tiling patterns and of glyphs are not looked at. Throws Error(BadInput) when contents are
/// broken.
std::vector<PlacedImage> placed_images(const bridge::PdfFile& file, const bridge::PdfValue& page);

} // namespace galley::press
