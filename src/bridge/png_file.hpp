// PNG pictures (ISO/IEC 15948), over libpng.
#pragma once

#include "bridge/raster.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace galley::bridge {

struct PngFacts {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    double dots_per_inch_x = 0.0; ///< as pHYs says; 0: it does not
    double dots_per_inch_y = 0.0;
    int depth = 8;            ///< bits a sample
    int channels = 3;         ///< 1: grey or palette, 3: color; alpha is not counted
    bool transparent = false; ///< an alpha channel or tRNS
    bool interlaced = false;
    std::string palette; ///< red, green, blue a color; empty: none
    std::string profile; ///< ICC; empty: sRGB
};

/// Reads what stands before the pixels. Throws Error(BadInput) when that is broken.
PngFacts png_facts(std::string_view bytes);
/// Decodes all rows and forgets them. Throws Error(BadInput) when one is broken or missing.
void check_png(std::string_view bytes);
/// Palettes are resolved, 16 bits become 8. Throws Error(BadInput).
Raster decode_png(std::string_view bytes);
/// The compressed rows as they stand in the file (RFC 1950, with a filter byte before each row).
std::string png_rows(std::string_view bytes);
/// A file of these pixels, in sRGB.
std::string encode_png(const Raster& raster);

} // namespace galley::bridge
