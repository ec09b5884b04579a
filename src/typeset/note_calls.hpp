// Which line of the text calls which note, in the order of the calls.
#pragma once

#include "typeset/flow.hpp"
#include "typeset/paragraph.hpp"

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::typeset {

/// Notes are counted anew: in the order in which they are first called. A note that nothing calls
/// belongs to the last line of the block before it.
class NoteCalls {
public:
    /// `cells` are the paragraphs of the flow's cell blocks.
    NoteCalls(const Flow& flow,
              const std::vector<BrokenParagraph>& paragraphs,
              const std::vector<BrokenParagraph>& cells);

    /// Of Flow::notes, by their new numbers.
    [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    /// Notes of a line of a form of a block.
    [[nodiscard]] Range of(std::uint32_t block, const ParagraphForm& form, std::size_t line) const;
    /// All notes of a block: of a row, or of one without lines.
    [[nodiscard]] Range of(std::uint32_t block) const;

private:
    struct Call {
        std::uint32_t run = 0; ///< UINT32_MAX: by none
        std::uint32_t note = 0;
    };
    std::vector<std::uint32_t> order_;
    std::map<std::uint32_t, std::vector<Call>> calls_; ///< of each block that has some
};

} // namespace galley::typeset
