// How far below the top of its line a baseline lies.
#pragma once

#include "typeset/flow.hpp"
#include "typeset/shaping.hpp"

namespace galley::typeset {

/// Lengths in points.
struct Baselines {
    double unit = 14.0;
    double first = 11.0; ///< in a line of one unit of the body's font
    /// Whether lines of this leading stand on the grid of whole units.
    [[nodiscard]] bool on_grid(double leading) const;
    /// Lines of whole units stand on the grid; others are centred in their leading, as in CSS.
    [[nodiscard]] double of(const FlowBlock& block, Shaper& shaper) const;
};

} // namespace galley::typeset
