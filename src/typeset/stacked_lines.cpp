// The blocks of a note or a cell as lines.
#include "typeset/stacked_lines.hpp"

#include <algorithm>

namespace galley::typeset {

std::vector<StackedLine> LineStacker::lines(std::size_t begin, std::size_t end) const {
    std::vector<StackedLine> found;
    for (std::size_t b = begin; b < end; ++b) {
        const FlowBlock& block = blocks_[b];
        const std::size_t count = paragraphs_[b].line_count();
        const double height = count == 0 ? block.height : block.box->style->line_height.points();
        const double baseline = count == 0 ? 0.0 : baselines_.of(block, shaper_);
        for (std::size_t line = 0; line < std::max<std::size_t>(count, 1); ++line) {
            const InitialRoom& initial = paragraphs_[b].initial;
            const double before = (line == 0 ? block.before : 0.0) + initial.above(line);
            found.push_back({static_cast<std::uint32_t>(b),
                             static_cast<std::uint32_t>(line),
                             before + height + initial.below(line, count, height),
                             before + baseline});
        }
    }
    return found;
}

} // namespace galley::typeset
