// SVG drawings as a page of a PDF or as pixels, over librsvg and cairo.
#pragma once

#include "base/length.hpp"
#include "bridge/raster.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

struct SvgDrawing {
    std::string_view bytes;
    Length width;
    Length height;
};

struct PixelSize {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

/// A PDF of one page, which the drawing fills. Lines stay lines and letters letters; the letters
/// are of `fonts` (files), whatever the system has. Nothing is fetched. `units` of the page's user
/// space are a point of the drawing, which changes nothing but the pixels of what SVG can only say
/// in pixels (filters, masks): one a unit. Throws Error(BadInput) when it cannot be drawn.
std::string
drawing_page(const SvgDrawing& drawing, const std::vector<std::string>& fonts, double units = 1.0);

/// The drawing in sRGB, transparent where it has nothing. Takes 8 bytes a pixel while it draws.
/// Throws Error(BadInput) when it cannot be drawn.
Raster
drawing_raster(const SvgDrawing& drawing, const std::vector<std::string>& fonts, PixelSize size);

/// Throws Error(BadInput) when librsvg cannot read it.
void check_drawing(std::string_view bytes);

} // namespace galley::bridge
