// What the parts of a line come to, and what they may give.
#pragma once

#include "typeset/line_parts.hpp"

#include <span>

namespace galley::typeset {

/// Of the parts within the measure, in points.
struct LineSums {
    double natural = 0.0;
    double letters = 0.0; ///< what may be made wider or narrower
    double blanks = 0.0;
    double blank_stretch = 0.0; ///< of the blanks alone
    double tracked = 0.0;       ///< sizes of the letters that may be moved apart
    double stretch = 0.0;
    double shrink = 0.0;
    bool leads = false; ///< a leader fills the line
};
LineSums sum_up(std::span<const LinePart> parts, const ParagraphText& text);

} // namespace galley::typeset
