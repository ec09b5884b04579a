// The fonts that a text really uses, each with the characters and features it is used for.
#pragma once

#include "bridge/xml_tree.hpp"
#include "presentation/style.hpp"

#include <string>
#include <vector>

namespace galley::writers {

struct EmbeddedFont {
    std::string file; ///< "fonts/EBGaramond-Regular.ttf"
    std::string type; ///< media type
    std::string bytes;
    std::string rule; ///< its @font-face, for a sheet beside the folder of fonts
};

/// By the style's cascade for ebooks over the tree; in the order of the style's fonts.
std::vector<EmbeddedFont> embedded_fonts(bridge::Node html, const presentation::Style& style);

} // namespace galley::writers
