// The ICC profile of a coated sheet, built into the program from styles/icc/fogra39l.icc.
#pragma once

#include <string_view>

namespace galley::writers {

/// Derived from the characterisation data FOGRA39L (ISO 12647-2:2004, paper types 1 and 2).
std::string_view press_profile();

/// The ink limit that the profile is made with, in percent of all inks together.
inline constexpr double press_profile_ink_limit = 320.0;

} // namespace galley::writers
