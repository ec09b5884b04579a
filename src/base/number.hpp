// Numbers as text without any locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace galley {

/// The nearest whole number, halves away from zero; inline, which std::llround is not, for it is
/// asked for every glyph. For values within 2^52.
constexpr std::int64_t nearest(double value) {
    return static_cast<std::int64_t>(value < 0.0 ? value - 0.5 : value + 0.5);
}

/// Shortest decimal without an exponent, rounded to `decimals` places: "12", "0.5", "-3.25".
/// Never "-0"; never a trailing zero or point. Same bytes under every locale.
std::string format_decimal(double value, int decimals = 4);
/// "12.3 MB" of 12,345,678 and "B": by thousands, to one decimal.
std::string format_amount(std::uint64_t amount, std::string_view unit);
void append_decimal(std::string& out, double value, int decimals = 4);

} // namespace galley
