// JPEG pictures (ITU-T T.81), over libjpeg.
#pragma once

#include "bridge/raster.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace galley::bridge {

struct JpegFacts {
    std::uint32_t width = 0; ///< as stored, before `orientation`
    std::uint32_t height = 0;
    double dots_per_inch_x = 0.0; ///< as JFIF or Exif says; 0: it does not
    double dots_per_inch_y = 0.0;
    int channels = 3;         ///< 1: grey, 3: color, 4: cyan, magenta, yellow, black
    int orientation = 1;      ///< Exif 2.32, 4.6.5: 1 as stored … 8
    bool plain_color = false; ///< red, green, blue as such, and no Adobe marker says so
    bool inverted = false;    ///< of four channels: 255 is no ink, as Adobe writes them
    std::string profile;      ///< ICC; empty: none
};

/// Reads what stands before the pixels. Throws Error(BadInput) when that is broken.
JpegFacts jpeg_facts(std::string_view bytes);
/// Decodes all of it coarsely. Throws Error(BadInput) when something is broken or missing.
void check_jpeg(std::string_view bytes);
/// Grey or color; four channels become color by the plain formula. Throws Error(BadInput).
Raster decode_jpeg(std::string_view bytes);

} // namespace galley::bridge
