// How large a picture is set.
#pragma once

#include "presentation/box.hpp"

namespace galley::typeset {

/// The frame of a picture within its block; lengths in points.
struct PictureFrame {
    double x = 0.0; ///< from the block's left edge
    double y = 0.0; ///< from its top
    double width = 0.0;
    double height = 0.0;
};

/// By the style's width, height and their limits (CSS 2.2, 10.4), else by the picture's own size;
/// never beyond `width` and `height`, and then smaller in both directions. It stands in a line of
/// that width as text-align says.
PictureFrame picture_frame(const presentation::Box& box, double width, double height);

/// Room for the captions among the box's children, by their length: lines that stand on one page
/// with a picture must be left for them before they are set.
double caption_room(const presentation::Box& box, double width);

} // namespace galley::typeset
