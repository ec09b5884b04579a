// Drop caps and raised ones (CSS Inline 3, 3).
#pragma once

#include "typeset/line_assembly.hpp"

#include <vector>

namespace galley::typeset {

/// Room in points that an initial letter takes of the lines around it.
struct InitialRoom {
    std::size_t sink = 0; ///< lines beside it; 0: there is none
    double width = 0.0;   ///< that these are indented by
    double rise = 0.0;    ///< above the first line

    /// What a line of `count` is taller by: the first where the letter rises above it, the last
    /// where the letter reaches below it.
    [[nodiscard]] double above(std::size_t line) const { return line == 0 ? rise : 0.0; }
    [[nodiscard]] double below(std::size_t line, std::size_t count, double leading) const {
        const bool short_of = line + 1 == count && count < sink;
        return short_of ? static_cast<double>(sink - count) * leading : 0.0;
    }
};

struct PlacedInitial {
    InitialRoom room;
    std::vector<DrawnLetter> letters; ///< x from the edge of the measure, y from the first baseline
};

/// The first of `runs`, `indent` away from the edge. Its cap height is the distance from the cap
/// height of the first line down to a baseline, so that it is level with both.
PlacedInitial place_initial(const presentation::Box& box,
                            const std::vector<presentation::TextRun>& runs,
                            double indent,
                            Shaper& shaper);

} // namespace galley::typeset
