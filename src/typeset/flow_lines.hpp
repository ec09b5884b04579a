// The blocks of a flow as lines that can be broken into pages.
#pragma once

#include "typeset/flow.hpp"
#include "typeset/page_text.hpp"
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

/// The line that an item stands for, or one line of a note.
struct FlowLine {
    std::uint32_t block = 0; ///< of the flow, or of its note blocks
    std::uint32_t line = 0;
    std::uint32_t form = 0; ///< of the block's paragraph
    double baseline = 0.0;  ///< from its top
};

struct FlowLines {
    PageText text;
    std::vector<FlowLine> lines;                   ///< of each item
    std::vector<std::vector<FlowLine>> note_lines; ///< of each note
};

/// Both have one paragraph for each block, without lines for those that are empty.
struct FlowParagraphs {
    std::vector<SetParagraph> text;
    std::vector<SetParagraph> notes;
};

FlowLines lines_of(const Flow& flow,
                   const FlowParagraphs& paragraphs,
                   const Baselines& baselines,
                   Shaper& shaper);

} // namespace galley::typeset
