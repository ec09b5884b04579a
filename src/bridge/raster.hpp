// A picture of pixels, decoded.
#pragma once

#include <cstdint>
#include <string>

namespace galley::bridge {

/// Rows from the top, 8 bits a sample, nothing between rows.
struct Raster {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    int channels = 3;    ///< 1: grey, 3: red, green, blue
    std::string samples; ///< width * height * channels bytes
    std::string alpha;   ///< width * height bytes, 255 is opaque; empty: all of it is opaque
};

} // namespace galley::bridge
