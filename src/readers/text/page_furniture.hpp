// What pages leave in a text: page numbers and running heads.
#pragma once

#include "readers/text/source_lines.hpp"

#include <vector>

namespace galley::readers {

/// Takes out lone page numbers ("12", "- 12 -", "Page 12", "[Pg 12]") that count up through the
/// text, and lines that stand again and again beside them or beside form feeds. A sentence that
/// went on over the page goes on over the gap. What is left out is added to `consumed`. Numbers
/// that do not count up, or fewer than three without form feeds, stay.
void drop_page_furniture(std::vector<Line>& lines, std::vector<SpanEntry>& consumed);

} // namespace galley::readers
