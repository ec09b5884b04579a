// The ICC profile of sRGB, built into the program from styles/icc/sRGB.icc.
#pragma once

#include <string_view>

namespace galley::writers {

std::string_view srgb_profile();

} // namespace galley::writers
