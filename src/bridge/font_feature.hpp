// One OpenType feature setting, shared by CSS and shaping.
#pragma once

#include <array>
#include <compare>
#include <cstdint>

namespace galley::bridge {

struct FontFeature {
    std::array<char, 4> tag{};                            ///< 's','m','c','p'
    std::uint32_t value = 1;                              ///< 0 switches it off
    auto operator<=>(const FontFeature&) const = default; // NOLINT(modernize-use-nullptr)
};

} // namespace galley::bridge
