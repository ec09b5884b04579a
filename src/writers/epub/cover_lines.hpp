// Text in the lines of a cover: broken evenly, shaped, and drawn as outlines.
#pragma once

#include "bridge/font_face.hpp"
#include "typeset/font_book.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace galley::writers {

/// One size and look of text on a cover; sizes are units of the drawing.
struct CoverType {
    const typeset::FontBook* book = nullptr;
    int weight = 400;
    css::FontStyle slant = css::FontStyle::Normal;
    std::vector<bridge::FontFeature> features;
    std::string language;
    bool rightward = true;
    double size = 100.0;
    double tracking = 0.0; ///< share of the size added after each letter
};

/// The advance of one line.
double line_width(const CoverType& type, std::string_view text);

/// The words in as few lines as the width allows, of lengths as even as can be.
std::vector<std::string> even_lines(const CoverType& type, std::string_view text, double width);

/// A `path` element with the line centred on `centre` and standing on `baseline`.
void append_line(
    std::string& svg, const CoverType& type, std::string_view text, double centre, double baseline);

} // namespace galley::writers
