// Width, height and viewBox of the outermost svg element (SVG 2, 8.2 and 8.6).
#include "pictures/svg_size.hpp"

#include "base/error.hpp"
#include "base/trimming.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace galley::pictures {

namespace {

constexpr double pixel = 0.75;    ///< points
constexpr double longest = 1.0e5; ///< points: 35 metres

constexpr std::string_view blanks = " \t\r\n";

/// Points; nothing for percentages, font-relative units and what is no length.
std::optional<double> points_of(std::optional<std::string_view> attribute) {
    const std::string_view text = trimmed(attribute.value_or(std::string_view()), blanks);
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) {
        return {};
    }
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const auto per_unit = unit.empty() ? std::optional(pixel) : points_per_unit(unit);
    return per_unit ? std::optional(number * *per_unit) : std::nullopt;
}

/// Width and height of the viewBox.
std::optional<std::array<double, 2>> view_of(bridge::Node svg) {
    std::string_view text = svg.attribute("viewBox").value_or(std::string_view());
    std::array<double, 4> numbers{};
    for (double& number : numbers) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,"), text.size()));
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc()) {
            return {};
        }
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    if (!(numbers[2] > 0.0) || !(numbers[3] > 0.0)) {
        return {};
    }
    return std::array{numbers[2], numbers[3]};
}

} // namespace

DrawingSize size_of_svg(bridge::Node svg) {
    std::optional<double> width = points_of(svg.attribute("width"));
    std::optional<double> height = points_of(svg.attribute("height"));
    if (const auto view = view_of(svg)) {
        const double ratio = (*view)[1] / (*view)[0];
        if (!width && !height) {
            width = (*view)[0] * pixel;
        }
        width = width ? width : *height / ratio;
        height = height ? height : *width * ratio;
    }
    const double w = width.value_or(300.0 * pixel);
    const double h = height.value_or(150.0 * pixel);
    if (!(w > 0.0) || !(h > 0.0) || w > longest || h > longest) {
        throw Error(Fault::BadInput, "is an SVG drawing without a usable size");
    }
    return {Length::from_points(w), Length::from_points(h)};
}

} // namespace galley::pictures
