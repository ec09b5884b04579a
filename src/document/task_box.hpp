// The box of a task, which the intermediate has as a character before its text and a blank.
#pragma once

#include <string_view>

namespace galley {

inline constexpr std::string_view open_box = "☐";
inline constexpr std::string_view ticked_box = "☑";

} // namespace galley
