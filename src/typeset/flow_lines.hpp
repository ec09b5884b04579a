// The blocks of a flow as lines that can be broken into pages.
#pragma once

#include "typeset/flow.hpp"
#include "typeset/page_breaking.hpp"
#include "typeset/paragraph.hpp"

#include <cstdint>
#include <vector>

namespace galley::typeset {

/// How far the baseline lies below the top of a line, in points.
struct Baselines {
    double unit = 14.0;
    double first = 11.0; ///< in a line of one unit of the body's font
    /// Lines of whole units stand on the grid; others are centred in their leading, as in CSS.
    [[nodiscard]] double of(double leading, double own) const;
};

/// The line of the PageItem with the same index.
struct FlowLine {
    std::uint32_t block = 0;
    std::uint32_t line = 0;
    double baseline = 0.0; ///< from its top
};

struct FlowLines {
    std::vector<PageItem> items;
    std::vector<FlowLine> lines;
    std::vector<std::size_t> first; ///< of each block: its first item; one more for the end
};

/// `paragraphs` has one for each block, without lines for those that are empty.
FlowLines lines_of(const Flow& flow,
                   const std::vector<SetParagraph>& paragraphs,
                   const Baselines& baselines,
                   Shaper& shaper);

} // namespace galley::typeset
