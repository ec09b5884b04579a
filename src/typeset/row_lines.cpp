// The lines of a row's cells, side by side.
#include "typeset/row_lines.hpp"

#include <algorithm>

namespace galley::typeset {

RowLines::Waiting RowLines::lines_of(const FlowCell& cell) {
    Waiting made;
    made.rows = cell.rows;
    double above = cell.top;
    for (std::size_t b = cell.begin; b < cell.end; ++b) {
        const FlowBlock& block = flow_.cell_blocks[b];
        const std::size_t count = cells_[b].lines.size();
        const double height = count == 0 ? block.height : block.box->style->line_height.points();
        const double baseline = count == 0 ? 0.0 : baselines_.of(block, shaper_);
        above += block.before;
        for (std::size_t line = 0; line < std::max<std::size_t>(count, 1); ++line) {
            Part part;
            part.line = {
                static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(line), above + baseline};
            part.height = above + height;
            made.parts.push_back(part);
            above = 0.0;
        }
    }
    if (made.parts.empty()) {
        const double leading = cell.box->style->line_height.points();
        made.parts.push_back({{UINT32_MAX, 0, 0.0}, cell.top + leading});
    }
    made.parts.back().height += cell.bottom;
    return made;
}

std::vector<RowLine> RowLines::next(const FlowRow& row) {
    for (const FlowCell& cell : row.cells) {
        waiting_.push_back(lines_of(cell));
    }
    // A cell that goes on below asks this row for no more lines than the others want.
    std::size_t count = 1;
    for (const Waiting& cell : waiting_) {
        count = cell.rows == 1 ? std::max(count, cell.parts.size() - cell.at) : count;
    }
    std::vector<RowLine> lines(count);
    for (Waiting& cell : waiting_) {
        for (std::size_t i = 0; i < count && cell.at < cell.parts.size(); ++i, ++cell.at) {
            const Part& part = cell.parts[cell.at];
            lines[i].height = std::max(lines[i].height, part.height);
            if (part.line.block != UINT32_MAX) {
                lines[i].cells.push_back(part.line);
            }
        }
        --cell.rows;
    }
    waiting_.erase(std::remove_if(waiting_.begin(),
                                  waiting_.end(),
                                  [](const Waiting& cell) { return cell.rows == 0; }),
                   waiting_.end());
    return lines;
}

} // namespace galley::typeset
