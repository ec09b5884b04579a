// Named sizes (ISO 216, US) and width x height with a unit.
#include "press/trim_size.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace galley::press {

namespace {

struct NamedSize {
    std::string_view name;
    Length width;
    Length height;
};

constexpr std::array named_sizes = {
    NamedSize{"a4", 210.0_mm, 297.0_mm},
    NamedSize{"a5", 148.0_mm, 210.0_mm},
    NamedSize{"a6", 105.0_mm, 148.0_mm},
    NamedSize{"b5", 176.0_mm, 250.0_mm},
    NamedSize{"b6", 125.0_mm, 176.0_mm},
    NamedSize{"letter", 8.5_in, 11.0_in},
    NamedSize{"legal", 8.5_in, 14.0_in},
};

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

std::string_view unit_of(std::string_view number_with_unit) {
    const auto last_digit = number_with_unit.find_last_of("0123456789.");
    return last_digit == std::string_view::npos ? std::string_view()
                                                : number_with_unit.substr(last_digit + 1);
}

bool within_limits(Length side) { return side >= 1.0_in && side <= 200.0_in; }

} // namespace

std::optional<std::pair<Length, Length>> parse_trim(std::string_view text) {
    const std::string size = lower(text);
    for (const NamedSize& known : named_sizes) {
        if (known.name == size) {
            return std::pair(known.width, known.height);
        }
    }
    const auto cross = size.find('x');
    if (cross == std::string::npos) {
        return std::nullopt;
    }
    const std::string second = size.substr(cross + 1);
    std::string first = size.substr(0, cross);
    if (unit_of(first).empty()) {
        first += unit_of(second);
    }
    const auto width = parse_length(first);
    const auto height = parse_length(second);
    if (!width || !height || !within_limits(*width) || !within_limits(*height)) {
        return std::nullopt;
    }
    return std::pair(*width, *height);
}

} // namespace galley::press
