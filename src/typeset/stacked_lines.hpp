// The blocks of a note or a cell as lines, one below the other.
#pragma once

#include "typeset/baselines.hpp"
#include "typeset/flow.hpp"
#include "typeset/paragraph.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace galley::typeset {

/// Points from the line's top; the space above a block belongs to its first line.
struct StackedLine {
    std::uint32_t block = 0;
    std::uint32_t line = 0;
    double height = 0.0;
    double baseline = 0.0;
};

class LineStacker {
public:
    /// Each block has its paragraph.
    LineStacker(const std::vector<FlowBlock>& blocks,
                const std::vector<BrokenParagraph>& paragraphs,
                const Baselines& baselines,
                Shaper& shaper)
        : blocks_(blocks), paragraphs_(paragraphs), baselines_(baselines), shaper_(shaper) {}

    /// Of the blocks [begin, end); one without lines is a line as tall as it is.
    [[nodiscard]] std::vector<StackedLine> lines(std::size_t begin, std::size_t end) const;

private:
    const std::vector<FlowBlock>& blocks_;
    const std::vector<BrokenParagraph>& paragraphs_;
    const Baselines& baselines_;
    Shaper& shaper_;
};

} // namespace galley::typeset
