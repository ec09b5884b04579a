// The lines of a flow's paragraphs, set when their page is composed: those of a whole book at once
// would take most of the room that a conversion needs.
#pragma once

#include "base/diagnostics.hpp"
#include "typeset/flow_lines.hpp"
#include "typeset/paragraph.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace galley::typeset {

/// All paragraphs in their first form. Adds to `diagnostics` what there is to say of the lines.
/// Throws Error(BadInput) when the time that `clock` allows is up.
class LineSupply {
public:
    LineSupply(const Flow& flow,
               const FlowParagraphs& paragraphs,
               ParagraphSetter& setter,
               const Diagnostics& clock,
               std::vector<Diagnostic>& diagnostics)
        : flow_(flow), paragraphs_(paragraphs), setter_(setter), clock_(clock),
          diagnostics_(diagnostics) {}

    /// Lines of a block of the text; they stay until another block is asked for. Whoever takes
    /// glyphs out of them takes each line once.
    std::vector<SetLine>& text(std::uint32_t block);
    /// Likewise of a block of a note.
    std::vector<SetLine>& note(std::uint32_t block);
    /// Of a block of a cell; they stay until another row is begun.
    std::vector<SetLine>& cell(std::uint32_t block);
    void begin_row() { cells_.clear(); }

private:
    struct Kept {
        std::uint32_t block = UINT32_MAX;
        std::vector<SetLine> lines;
    };
    std::vector<SetLine>&
    keep(Kept& kept, std::uint32_t index, const FlowBlock& block, const BrokenParagraph& broken);

    const Flow& flow_;
    const FlowParagraphs& paragraphs_;
    ParagraphSetter& setter_;
    const Diagnostics& clock_;
    std::vector<Diagnostic>& diagnostics_;
    Kept text_;
    Kept note_;
    std::map<std::uint32_t, Kept> cells_; ///< of the row under way
};

} // namespace galley::typeset
