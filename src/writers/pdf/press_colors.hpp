// How colours are said in a file for the press: in inks, or as sRGB with its profile.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/colour.hpp"
#include "writers/pdf/page_colors.hpp"

#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace galley::writers {

/// Greys are black ink alone. Other colours are converted through the output profile; one that
/// takes more ink than the limit is G532, told once. Must outlive what it makes.
class PressInks {
public:
    /// Throws Error(BadInput) naming `file` when the profile is none of a CMYK press. `limit`:
    /// percent of all inks together.
    PressInks(std::string_view profile,
              const std::string& file,
              double limit,
              Diagnostics& diagnostics);

    [[nodiscard]] PageColors colors();
    /// Of one colour, by the same rules.
    [[nodiscard]] bridge::Inks inks(const css::Color& color);
    /// Through the profile, greys too: for pixels and what lies between colours.
    [[nodiscard]] const bridge::InkConverter& converter() const { return converter_; }

private:
    std::string fill(const css::Color& color);

    bridge::InkConverter converter_;
    double limit_;
    Diagnostics& diagnostics_;
    std::map<std::tuple<double, double, double>, bridge::Inks> known_;
};

/// Greys as black ink alone, others in the colour space that the pages' resources call CS0.
PageColors calibrated_colors();

/// The space's name in calibrated_colors, with a place for its profile: "/CS0[/ICCBased 9 0 R]".
inline constexpr std::string_view calibrated_space = "CS0";

} // namespace galley::writers
