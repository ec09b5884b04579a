// The blocks of a flow as lines that can be broken into pages.
#pragma once

#include "typeset/flow.hpp"
#include "typeset/page_text.hpp"
#include "typeset/paragraph.hpp"
#include "typeset/row_lines.hpp"

#include <cstdint>
#include <vector>

namespace galley::typeset {

/// The line that an item stands for, or one line of a note.
struct FlowLine {
    std::uint32_t block = 0; ///< of the flow, or of its note blocks
    std::uint32_t line = 0;
    double baseline = 0.0;   ///< from its top
    std::uint32_t cells = 0; ///< FlowLines::cell_lines that stand beside each other here
    std::uint16_t form = 0;  ///< of the block's paragraph
    bool last = false;       ///< of its block
};

struct FlowLines {
    PageText text;
    std::vector<FlowLine> lines;                   ///< of each item
    std::vector<std::vector<CellLine>> cell_lines; ///< of each line of a row
    std::vector<std::vector<FlowLine>> note_lines; ///< of each note
};

/// One paragraph for each block of the flow, its notes and its cells, without lines for those that
/// are empty.
struct FlowParagraphs {
    std::vector<BrokenParagraph> text;
    std::vector<BrokenParagraph> notes;
    std::vector<BrokenParagraph> cells;
};

FlowLines lines_of(const Flow& flow,
                   const FlowParagraphs& paragraphs,
                   const Baselines& baselines,
                   Shaper& shaper);

} // namespace galley::typeset
