// The lines of a row's cells, side by side.
#include "typeset/row_lines.hpp"

#include <algorithm>

namespace galley::typeset {

RowLines::Waiting RowLines::lines_of(const FlowCell& cell) const {
    Waiting made;
    made.rows = cell.rows;
    for (const StackedLine& line : stacker_.lines(cell.begin, cell.end)) {
        const double above = made.parts.empty() ? cell.top : 0.0;
        made.parts.push_back({{line.block, line.line, above + line.baseline}, above + line.height});
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
