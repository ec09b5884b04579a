// The lines of a flow's paragraphs, set when their page is composed.
#include "typeset/line_supply.hpp"

#include <iterator>
#include <utility>

namespace galley::typeset {

std::vector<SetLine>& LineSupply::keep(Kept& kept,
                                       std::uint32_t index,
                                       const FlowBlock& block,
                                       const BrokenParagraph& broken) {
    if (kept.block == index) {
        return kept.lines;
    }
    kept.block = index;
    kept.lines.clear();
    if (broken.forms.empty()) {
        return kept.lines;
    }
    clock_.keep_time();
    SetParagraph set =
        setter_.set(*block.box, block.runs(), {block.width, &block.run_structure}, broken, 0);
    std::move(set.diagnostics.begin(), set.diagnostics.end(), std::back_inserter(diagnostics_));
    kept.lines = std::move(set.lines);
    return kept.lines;
}

std::vector<SetLine>& LineSupply::text(std::uint32_t block) {
    return keep(text_, block, flow_.blocks[block], paragraphs_.text[block]);
}

std::vector<SetLine>& LineSupply::note(std::uint32_t block) {
    return keep(note_, block, flow_.note_blocks[block], paragraphs_.notes[block]);
}

std::vector<SetLine>& LineSupply::cell(std::uint32_t block) {
    return keep(cells_[block], block, flow_.cell_blocks[block], paragraphs_.cells[block]);
}

} // namespace galley::typeset
