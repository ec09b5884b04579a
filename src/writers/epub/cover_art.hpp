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

/// 1600 by 2400 units, the proportion that the stores ask for.
std::string cover_svg(const CoverWords& words, const presentation::Style& style);

} // namespace galley::writers
