// A cover made from the title: an SVG drawing whose letters are outlines.
#pragma once

#include "presentation/style.hpp"

#include <string>
#include <vector>

namespace galley::writers {

struct CoverWords {
    std::string title;
    std::string subtitle;
    std::vector<std::string> authors;
    std::string language;
    bool rightward = true;
};

/// Units of the drawing, in the proportion that the stores ask for.
inline constexpr double cover_width = 1600.0;
inline constexpr double cover_height = 2400.0;

std::string cover_svg(const CoverWords& words, const presentation::Style& style);

} // namespace galley::writers
