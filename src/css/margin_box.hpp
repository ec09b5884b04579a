// The sixteen boxes around a page's text (CSS Paged Media 3, 5).
#pragma once

#include <optional>
#include <string_view>

namespace galley::css {

/// Clockwise from the top left corner, in the order of CSS Paged Media 3, 5.
enum class MarginBoxPlace {
    TopLeftCorner,
    TopLeft,
    TopCenter,
    TopRight,
    TopRightCorner,
    RightTop,
    RightMiddle,
    RightBottom,
    BottomRightCorner,
    BottomRight,
    BottomCenter,
    BottomLeft,
    BottomLeftCorner,
    LeftBottom,
    LeftMiddle,
    LeftTop,
};

enum class VerticalPlace { Top, Middle, Bottom };

/// The name in a sheet: "top-left-corner".
std::string_view margin_box_name(MarginBoxPlace place);
std::optional<MarginBoxPlace> find_margin_box(std::string_view lower_name);

} // namespace galley::css
