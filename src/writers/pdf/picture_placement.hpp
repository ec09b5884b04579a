// Where the unit square of a picture goes on the paper.
#pragma once

#include "typeset/page.hpp"
#include "writers/pdf/content_stream.hpp"

#include <array>

namespace galley::writers {

/// The matrix of the operator cm (ISO 32000-1 8.3.4). `orientation` as Exif says: pixels are stored
/// turned or mirrored, and the matrix sets them right.
std::array<Thousandths, 6>
placement(const typeset::PlacedPicture& image, int orientation, Length page_height);

} // namespace galley::writers
