// Colours as inks.
#include "writers/pdf/press_colors.hpp"

#include "base/number.hpp"
#include "writers/pdf/content_inks.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numeric>

namespace galley::writers {

PressInks::PressInks(std::string_view profile,
                     const std::string& file,
                     double limit,
                     Diagnostics& diagnostics)
    : converter_(profile, file), limit_(limit), diagnostics_(diagnostics) {}

PageColors PressInks::colors() {
    return {[this](const css::Color& color) { return fill(color); }, false};
}

std::string PressInks::fill(const css::Color& color) { return ink_operands(inks(color)) + " k"; }

bridge::Inks PressInks::inks(const css::Color& color) {
    if (color.is_grey()) {
        return black_ink(color);
    }
    auto [known, added] = known_.try_emplace({color.red, color.green, color.blue});
    if (added) {
        const bridge::Inks inks = converter_.inks(color.red, color.green, color.blue);
        const double sum = std::accumulate(inks.begin(), inks.end(), 0.0) * 100.0;
        if (std::round(sum) > limit_) {
            const auto part = [](double value) { return std::lround(value * 255.0); };
            diagnostics_.warning(
                "G532",
                fmt::format("the colour #{:02x}{:02x}{:02x} takes {}% of ink, more than the "
                            "limit of {}%; use a lighter one, or black",
                            part(color.red),
                            part(color.green),
                            part(color.blue),
                            std::lround(sum),
                            std::lround(limit_)));
        }
        known->second = inks;
    }
    return known->second;
}

PageColors calibrated_colors() {
    const auto fill = [](const css::Color& color) {
        std::string out;
        if (color.is_grey()) {
            append_decimal(out, color.red);
            return out + " g";
        }
        out.push_back('/');
        out += calibrated_space;
        out += " cs ";
        for (const double part : {color.red, color.green, color.blue}) {
            append_decimal(out, part);
            out.push_back(' ');
        }
        return out + "sc";
    };
    return {fill, true};
}

} // namespace galley::writers
