// How the colours of a page are said in its content: the one thing that screen and press differ in.
#pragma once

#include "css/computed_style.hpp"

#include <functional>
#include <string>

namespace galley::writers {

struct PageColors {
    /// The operator that fills with a colour from here on: "0.5 g".
    std::function<std::string(const css::Color&)> fill;
    /// A page begins with the very black that `fill` says (ISO 32000-1 8.4.1: 0 g).
    bool begins_black = true;
};

/// Grey, and black above all, as DeviceGray, which is printed with black ink only; others as
/// DeviceRGB, which the output intent makes sRGB.
PageColors screen_colors();

} // namespace galley::writers
