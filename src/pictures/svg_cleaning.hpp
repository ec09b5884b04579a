// An SVG drawing without what could run a program or fetch a file.
#pragma once

#include "pictures/svg_size.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace galley::pictures {

struct CleanDrawing {
    std::string bytes; ///< the drawing alone, as XML
    DrawingSize size;
    std::vector<std::string> left_out; ///< names of what was left out, each once, in order
};

/// Whether a picture written out in a drawing can be shown.
using IsSound = bool (*)(const std::string& bytes);

/// Scripts, foreign elements, event handlers and links to anything but the drawing itself and
/// pictures within it are left out. Throws Error(BadInput) when it is no drawing that can be read.
CleanDrawing clean_svg(std::string_view bytes, IsSound is_sound);

} // namespace galley::pictures
