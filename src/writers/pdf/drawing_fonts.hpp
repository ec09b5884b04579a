// Fonts for the text within drawings.
#pragma once

#include <string>
#include <vector>

namespace galley::writers {

/// Files of the style's fonts. Those of the system are never used: a drawing looks the same on
/// every machine.
using DrawingFonts = std::vector<std::string>;

} // namespace galley::writers
