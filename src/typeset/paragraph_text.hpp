// The characters of one paragraph in one string, with what styles each stretch of them.
#pragma once

#include "bridge/bidi_text.hpp"
#include "bridge/hyphenation.hpp"
#include "bridge/unicode_breaks.hpp"
#include "presentation/box.hpp"
#include "typeset/shaping.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace galley::typeset {

/// Bytes of ParagraphText::text that one TextRun gave.
struct StyledSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t run = 0; ///< index of the TextRun
    const css::ComputedStyle* style = nullptr;
    const RunFont* font = nullptr;
    css::Hyphens hyphens = css::Hyphens::Manual;
    bridge::HyphenLimits limits;
    bool keeps_blanks = false; ///< white-space: pre, pre-wrap
    bool breaks = true;        ///< false for pre and nowrap
    bool leads = false;        ///< a leader: its blank fills the line
    bool continues = false;    ///< the run began in the span before
    bool unseen = false;       ///< the initial letter: it takes no room
};

/// Soft hyphens are taken out and remembered; tabs become blanks up to the next eighth column.
struct ParagraphText {
    std::string text;
    std::vector<StyledSpan> spans;
    std::vector<std::uint32_t> soft_hyphens; ///< bytes before which a soft hyphen stood
    std::vector<bridge::TextBreak> breaks;
    std::vector<bridge::BidiRun> bidi; ///< none: all runs from left to right
    std::uint8_t base_level = 0;       ///< of the paragraph
    bool east_asian = false;           ///< it has ideographs, kana or their marks
    bool east_asian_edges = false;     ///< its language is such, so its ends count as these

    [[nodiscard]] std::uint8_t level_at(std::uint32_t byte) const;
};

struct TextTools {
    Shaper& shaper;
    bridge::LineBreakFinder& finder;
};

/// `box` says language and direction; the bytes before `first_line_end` are styled as the first
/// line is. Reuses the memory of `out`.
void gather_text(const std::vector<presentation::TextRun>& runs,
                 const presentation::Box& box,
                 std::uint32_t first_line_end,
                 const TextTools& tools,
                 ParagraphText& out);

} // namespace galley::typeset
