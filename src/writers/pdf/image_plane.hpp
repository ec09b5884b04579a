// Samples as an image XObject.
#pragma once

#include "bridge/deflate.hpp"
#include "bridge/pdf_objects.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace galley::writers {

struct ImagePlane {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::size_t channels = 1;
    std::string_view samples; ///< rows from the top, a byte a sample
};

/// The image (ISO 32000-1 8.9.5) with the filters of PNG's rows. `entries`: those besides size,
/// depth and filter, the colour space above all.
bridge::PdfReference add_plane(bridge::PdfObjects& objects,
                               bridge::Deflater& deflater,
                               const ImagePlane& plane,
                               const std::string& entries);

} // namespace galley::writers
