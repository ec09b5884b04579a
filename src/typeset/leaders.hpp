// Leaders: what leads the eye from a title to its page number.
#pragma once

#include "typeset/page.hpp"
#include "typeset/shaping.hpp"

#include <string_view>
#include <vector>

namespace galley::typeset {

/// Points from the left edge of the measure.
struct Leader {
    std::string_view pattern; ///< ". "; blanks alone show nothing
    double begin = 0.0;
    double end = 0.0;
    double measure = 0.0;
};

/// Adds a run after the last one of a line, which is the blank that the leader fills: the pattern
/// as often as it fits, counted from the end of the measure, so that the patterns of several lines
/// stand below each other. It is seen but no part of the text. `scale`: points for a font unit.
void add_leader(const Leader& leader,
                const RunFont& font,
                double scale,
                std::vector<GlyphRun>& line);

} // namespace galley::typeset
