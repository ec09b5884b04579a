// Colours as CSS writes them (CSS Color 4, 4 to 7), as sRGB.
#include "css/value_reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace galley::css {

namespace {

/// Print has no see-through ink: what shines through is white paper.
ColorValue on_paper(Color color, double alpha) {
    const auto mix = [alpha](double part) {
        return std::clamp(part, 0.0, 1.0) * alpha + (1.0 - alpha);
    };
    if (alpha >= 1.0) {
        return {{std::clamp(color.red, 0.0, 1.0),
                 std::clamp(color.green, 0.0, 1.0),
                 std::clamp(color.blue, 0.0, 1.0)}};
    }
    return {{mix(color.red), mix(color.green), mix(color.blue)}, false, alpha <= 0.0};
}

std::optional<ColorValue> hexadecimal(std::string_view digits) {
    std::array<int, 8> values{};
    if (digits.size() != 3 && digits.size() != 4 && digits.size() != 6 && digits.size() != 8) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const char c = digits[i];
        if (c >= '0' && c <= '9') {
            values[i] = c - '0';
        } else if (c >= 'a' && c <= 'f') {
            values[i] = c - 'a' + 10;
        } else if (c >= 'A' && c <= 'F') {
            values[i] = c - 'A' + 10;
        } else {
            return std::nullopt;
        }
    }
    const bool brief = digits.size() < 6;
    const auto part = [&](std::size_t i) {
        return brief ? values[i] / 15.0 : (values[2 * i] * 16 + values[2 * i + 1]) / 255.0;
    };
    const double alpha = digits.size() == 4 || digits.size() == 8 ? part(3) : 1.0;
    return on_paper({part(0), part(1), part(2)}, alpha);
}

/// CSS Color 4, 7.1: hue in degrees, the others 0 to 1.
Color from_hsl(double hue, double saturation, double lightness) {
    hue = std::fmod(std::fmod(hue, 360.0) + 360.0, 360.0);
    const auto part = [&](double n) {
        const double k = std::fmod(n + hue / 30.0, 12.0);
        const double a = saturation * std::min(lightness, 1.0 - lightness);
        return lightness - a * std::max(-1.0, std::min({k - 3.0, 9.0 - k, 1.0}));
    };
    return {part(0.0), part(8.0), part(4.0)};
}

std::optional<double> take_hue(ValueReader& in) {
    if (const auto number = in.take_number()) {
        return number;
    }
    const Token* token = in.peek();
    if (token == nullptr || token->type != TokenType::Dimension) {
        return std::nullopt;
    }
    static constexpr auto units = std::to_array<Keyword<double>>(
        {{"deg", 1.0}, {"grad", 0.9}, {"rad", 57.29577951308232}, {"turn", 360.0}});
    for (const auto& unit : units) {
        if (equals_ignoring_case(token->text, unit.name)) {
            in.skip();
            return token->number * unit.value;
        }
    }
    return std::nullopt;
}

/// The separator: commas throughout (legacy) or none.
bool take_separator(ValueReader& in, bool commas) { return !commas || in.take(TokenType::Comma); }

/// A final alpha after ',' or '/'; 1 when there is none; nothing when it is broken.
std::optional<double> take_alpha(ValueReader& in, bool commas) {
    if (in.done()) {
        return 1.0;
    }
    if (commas ? !in.take(TokenType::Comma) : !in.take_delimiter('/')) {
        return std::nullopt;
    }
    auto alpha = in.take_percentage();
    if (!alpha) {
        alpha = in.take_number();
    }
    return alpha && in.done() ? std::optional(std::clamp(*alpha, 0.0, 1.0)) : std::nullopt;
}

std::optional<ColorValue> rgb(ValueReader in) {
    std::array<double, 3> parts{};
    bool commas = false;
    bool percentages = false;
    for (std::size_t i = 0; i < 3; ++i) {
        if (i == 1) {
            commas = in.take(TokenType::Comma);
        } else if (i == 2 && !take_separator(in, commas)) {
            return std::nullopt;
        }
        const auto share = in.take_percentage();
        const auto number = share ? std::nullopt : in.take_number();
        if ((!share && !number) || (i > 0 && commas && percentages != share.has_value())) {
            return std::nullopt;
        }
        percentages = share.has_value();
        parts[i] = share ? *share : *number / 255.0;
    }
    const auto alpha = take_alpha(in, commas);
    return alpha ? std::optional(on_paper({parts[0], parts[1], parts[2]}, *alpha)) : std::nullopt;
}

std::optional<ColorValue> hsl(ValueReader in) {
    const auto hue = take_hue(in);
    const bool commas = in.take(TokenType::Comma);
    const auto share = [&]() -> std::optional<double> {
        if (const auto percentage = in.take_percentage()) {
            return std::clamp(*percentage, 0.0, 1.0);
        }
        const auto number = commas ? std::nullopt : in.take_number();
        return number ? std::optional(std::clamp(*number / 100.0, 0.0, 1.0)) : std::nullopt;
    };
    const auto saturation = share();
    if (!hue || !saturation || !take_separator(in, commas)) {
        return std::nullopt;
    }
    const auto lightness = share();
    const auto alpha = lightness ? take_alpha(in, commas) : std::nullopt;
    if (!alpha) {
        return std::nullopt;
    }
    return on_paper(from_hsl(*hue, *saturation, *lightness), *alpha);
}

} // namespace

std::optional<ColorValue> ValueReader::take_color() {
    const Token* token = peek();
    if (token == nullptr) {
        return std::nullopt;
    }
    std::optional<ColorValue> color;
    if (token->type == TokenType::Hash) {
        color = hexadecimal(token->text);
    } else if (token->type == TokenType::Ident) {
        const std::string name = ascii_lower(token->text);
        if (name == "currentcolor") {
            color = ColorValue{{}, true, false};
        } else if (name == "transparent") {
            color = ColorValue{{1.0, 1.0, 1.0}, false, true};
        } else if (const auto named = named_color(name)) {
            color = ColorValue{*named};
        }
    } else if (token->type == TokenType::Function) {
        const std::string name = ascii_lower(token->text);
        const ValueReader arguments = inside();
        if (name == "rgb" || name == "rgba") {
            color = rgb(arguments);
        } else if (name == "hsl" || name == "hsla") {
            color = hsl(arguments);
        }
    }
    if (color) {
        skip();
    }
    return color;
}

} // namespace galley::css
