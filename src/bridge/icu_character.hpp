// Code points as ICU takes them.
#pragma once

#include <cstdint>

namespace galley::bridge {

/// A signed integer, of which negative values mean none.
constexpr std::int32_t icu(char32_t code_point) { return static_cast<std::int32_t>(code_point); }

} // namespace galley::bridge
