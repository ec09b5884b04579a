// The lines of a row's cells, side by side.
#pragma once

#include "typeset/stacked_lines.hpp"

#include <cstdint>
#include <vector>

namespace galley::typeset {

/// A line of a cell's text.
struct CellLine {
    std::uint32_t block = 0; ///< of the flow's cell blocks
    std::uint32_t line = 0;
    double baseline = 0.0; ///< from the top of the row's line
};

/// What stands beside each other; no page ends within. Points.
struct RowLine {
    double height = 0.0;
    std::vector<CellLine> cells;
};

/// Rows come one after the other; a cell that spans several goes on in them.
class RowLines {
public:
    RowLines(const Flow& flow,
             const std::vector<BrokenParagraph>& cells,
             const Baselines& baselines,
             Shaper& shaper)
        : stacker_(flow.cell_blocks, cells, baselines, shaper) {}

    /// Never empty.
    std::vector<RowLine> next(const FlowRow& row);

private:
    struct Part {
        CellLine line;
        double height = 0.0;
    };
    /// A cell's lines that are still to be placed.
    struct Waiting {
        std::vector<Part> parts;
        std::size_t at = 0;
        int rows = 1; ///< left, this one included
    };
    [[nodiscard]] Waiting lines_of(const FlowCell& cell) const;

    LineStacker stacker_;
    std::vector<Waiting> waiting_;
};

} // namespace galley::typeset
