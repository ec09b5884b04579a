// Where the text of a finished page stands, and in which inks.
#pragma once

#include "bridge/pdf_file.hpp"

#include <array>
#include <optional>
#include <vector>

namespace galley::press {

/// Glyphs of one operator, without the white space at its ends. In points, y upwards.
struct PlacedText {
    double left = 0.0;
    double right = 0.0;
    double bottom = 0.0; ///< of letters with descenders
    double top = 0.0;    ///< of capitals
    /// Cyan, magenta, yellow and black; nothing: another kind of colour.
    std::optional<std::array<double, 4>> inks;
};

/// The texts of a page's own contents in order; those of forms are not looked into. Throws
/// Error(BadInput) when the contents are broken.
std::vector<PlacedText> placed_texts(const bridge::PdfFile& file, const bridge::PdfValue& page);

} // namespace galley::press
