// Blocks between the markers of proofreaders.
#pragma once

#include "readers/text/source_lines.hpp"

#include <vector>

namespace galley::readers {

/// "/#" … "#/" a quotation, "/*" … "*/" (also "/X", "/$") lines to be kept, "/P" … "P/" verse
/// (Distributed Proofreaders' formatting guidelines and the tool guiguts). The markers stand on
/// lines of their own, which are left out; the lines between know theirs (Line::block_mark).
void take_block_marks(std::vector<Line>& lines, std::vector<SpanEntry>& consumed);

} // namespace galley::readers
