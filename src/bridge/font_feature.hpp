// One OpenType feature setting, shared by CSS and shaping.
#pragma once

#include <array>
#include <cstdint>

namespace galley::bridge {

struct FontFeature {
    std::array<char, 4> tag{}; ///< 's','m','c','p'
    std::uint32_t value = 1;   ///< 0 switches it off
    bool operator==(const FontFeature&) const = default;
};

} // namespace galley::bridge
