// Code within a text, which is kept as it was typed.
#pragma once

#include "readers/text/source_lines.hpp"

#include <vector>

namespace galley::readers {

/// Between fences ("```", CommonMark 4.5), which are left out; blocks that are indented and most of
/// whose lines are written as programs are; blocks drawn with box characters. Sets Line::kept, of
/// the blank lines within a fence too.
void keep_code(std::vector<Line>& lines, std::vector<SpanEntry>& consumed);

} // namespace galley::readers
