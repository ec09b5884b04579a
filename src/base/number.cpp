// Numbers as text without any locale.
#include "base/number.hpp"

#include <array>
#include <charconv>
#include <string_view>

namespace galley {

void append_decimal(std::string& out, double value, int decimals) {
    std::array<char, 352> buffer{}; // the largest double in fixed form has 309 digits
    const auto [end, error] = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
    std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    if (error != std::errc{}) {
        text = "0";
    }
    if (text.find('.') != std::string_view::npos) {
        while (text.back() == '0') {
            text.remove_suffix(1);
        }
        if (text.back() == '.') {
            text.remove_suffix(1);
        }
    }
    out += text == "-0" ? std::string_view("0") : text;
}

std::string format_decimal(double value, int decimals) {
    std::string out;
    append_decimal(out, value, decimals);
    return out;
}

std::string format_amount(std::uint64_t amount, std::string_view unit) {
    constexpr std::array<std::string_view, 4> prefixes{"", "k", "M", "G"};
    auto value = static_cast<double>(amount);
    std::size_t prefix = 0;
    while (value >= 1000.0 && prefix + 1 < prefixes.size()) {
        value /= 1000.0;
        ++prefix;
    }
    return format_decimal(value, 1).append(" ").append(prefixes[prefix]).append(unit);
}

} // namespace galley
