// How far the lines of a paragraph are indented.
#pragma once

#include <cstddef>

namespace galley::typeset {

/// Lengths in points. A line begins a text when it is the first, or follows a forced break in a
/// paragraph that indents each line (CSS Text 3, 8.1).
struct LineShape {
    double indent = 0.0;
    bool hanging = false;   ///< the lines are indented that begin nothing
    bool each_line = false; ///< forced breaks begin anew
    std::size_t sink = 0;   ///< lines beside the initial letter
    double beside = 0.0;    ///< what these are indented by

    [[nodiscard]] double indent_of(std::size_t line, bool after_forced) const {
        if (line < sink) {
            return beside;
        }
        const bool begins = line == 0 || (each_line && after_forced);
        return begins != hanging ? indent : 0.0;
    }
    /// Verse: what a line has too much is turned over.
    [[nodiscard]] bool turns_over() const { return hanging && each_line; }
};

} // namespace galley::typeset
