// Absolute CSS lengths as points.
#include "base/length.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace galley {

std::optional<double> points_per_unit(std::string_view unit) {
    constexpr std::array<std::pair<std::string_view, double>, 7> units{{
        {"pt", 1.0},
        {"in", 72.0},
        {"mm", 72.0 / 25.4},
        {"cm", 72.0 / 2.54},
        {"pc", 12.0},
        {"px", 0.75},
        {"q", 72.0 / 101.6},
    }};
    for (const auto& [name, points] : units) {
        if (name == unit) {
            return points;
        }
    }
    return std::nullopt;
}

std::optional<Length> parse_length(std::string_view text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) {
        return std::nullopt;
    }
    const auto unit = text.substr(static_cast<std::size_t>(end - text.data()));
    const auto points = points_per_unit(unit == "Q" ? "q" : unit);
    return points ? std::optional(Length::from_points(value * *points)) : std::nullopt;
}

} // namespace galley
