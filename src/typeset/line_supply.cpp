// The lines of a flow's paragraphs, set when their page is composed.
#include "typeset/line_supply.hpp"

namespace galley::typeset {

void LineSupply::tell(const Diagnostic& diagnostic) {
    const bool each = diagnostic.code == "G403" || diagnostic.code == "G405";
    if (each || told_.insert(diagnostic.message).second) {
        diagnostics_.add(diagnostic);
    }
}

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
    diagnostics_.keep_time();
    SetParagraph set =
        setter_.set(*block.box, block.runs(), {block.width, &block.run_structure}, broken, 0);
    for (const Diagnostic& diagnostic : set.diagnostics) {
        tell(diagnostic);
    }
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
