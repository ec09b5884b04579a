// The size that an SVG drawing asks for.
#pragma once

#include "base/length.hpp"
#include "bridge/xml_tree.hpp"

namespace galley::pictures {

struct DrawingSize {
    Length width;
    Length height;
};

/// By width and height, else by the viewBox, a unit of which is a pixel of 1/96 inch; by neither,
/// 300 by 150 pixels (CSS 2.2, 10.3.2). Throws Error(BadInput) when there is no size.
DrawingSize size_of_svg(bridge::Node svg);

} // namespace galley::pictures
