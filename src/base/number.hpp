// Numbers as text without any locale.
#pragma once

#include <string>

namespace galley {

/// Shortest decimal without an exponent, rounded to `decimals` places: "12", "0.5", "-3.25".
/// Never "-0"; never a trailing zero or point. Same bytes under every locale.
std::string format_decimal(double value, int decimals = 4);
void append_decimal(std::string& out, double value, int decimals = 4);

} // namespace galley
