// Lines between blank ones, and what they show together.
#pragma once

#include "readers/text/source_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace galley::readers {

/// Lines [first, last].
struct LineBlock {
    std::size_t first = 0;
    std::size_t last = 0;
    std::uint32_t indent = 0;      ///< the least of its lines, beyond the margin
    std::uint32_t rest_indent = 0; ///< the least of the second and later lines
    std::uint32_t width = 0;       ///< of its widest line, from its own indent
    double full = 0;               ///< share of lines but the last that the next word would not fit
    double capitals = 0;           ///< share of lines that begin upper case
    double marked = 0;             ///< share of lines with a bullet or a number
    double stops = 0;              ///< share of lines that end as a sentence does
    double stepped = 0;            ///< share of lines indented beyond the least
    double even = 0;               ///< share of lines but the last that end near the right edge
    double unforced = 0;           ///< share of lines that begin upper case within a sentence
    double swaying = 0; ///< share of lines whose indent is another kind than the line's before
    bool all_caps = true;

    [[nodiscard]] std::size_t size() const { return last - first + 1; }
};

/// `margin` in code points, as the indents.
LineBlock described_block(const std::vector<Line>& lines,
                          std::uint32_t margin,
                          std::size_t first,
                          std::size_t last);

/// Where the line ends, a poem's line number ("10", "15") left out. Code points.
std::uint32_t reach_of(const Line& line);

/// The line begins with a bullet or an Arabic number and a mark.
bool is_marked_line(std::string_view text);

} // namespace galley::readers
