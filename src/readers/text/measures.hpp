// What is true of a whole file: how it marks its paragraphs and how wide its lines are.
#pragma once

#include "readers/text/source_lines.hpp"

#include <cstdint>
#include <vector>

namespace galley::readers {

enum class Dialect {
    LineParagraphs, ///< a line is a paragraph
    WrappedLines,   ///< paragraphs are wrapped by hand
};

struct Measures {
    Dialect dialect = Dialect::LineParagraphs;
    std::uint32_t wrap_width = 0;       ///< of wrapped lines, with their indent; 0: not wrapped
    std::uint32_t wrap_slack = 0;       ///< room that lines leave though the next word would fit
    std::uint32_t margin = 0;           ///< indent that most lines have
    std::uint32_t paragraph_indent = 0; ///< of first lines, beyond the margin; 0: not indented
    std::uint32_t usual_gap = 0;        ///< blank lines between paragraphs; 0: none
    std::uint32_t text_width = 0;       ///< code points of a usual paragraph
    bool spaced_dashes = false;         ///< blanks stand around em dashes
};

Measures measure(const std::vector<Line>& lines);

} // namespace galley::readers
