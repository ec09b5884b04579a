// What the lines of a poem show beyond their words: indents, and numbers that count them.
#pragma once

#include "readers/text/source_lines.hpp"
#include "readers/text/unit.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace galley::readers {

/// Bytes before the blanks and the number at the end of "the sea         10"; all: there is none.
std::size_t size_without_number(std::string_view text);

/// Tells for each stanza how much deeper each line stands than the poem's outermost (Unit::steps),
/// and where the numbers of its lines begin (Unit::line_numbers): they must count all lines of the
/// poem by the same step, twice at least. A poem is a run of stanzas no further apart than
/// paragraphs.
void judge_verse(std::vector<Unit>& units, const std::vector<Line>& lines);

} // namespace galley::readers
