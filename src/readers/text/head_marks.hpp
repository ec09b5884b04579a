// Heads that the writer marked by signs around them.
#pragma once

#include "readers/text/source_lines.hpp"

#include <vector>

namespace galley::readers {

/// "## Boats" (CommonMark 4.2, Markdown left over in pasted text), "== Boats ==" (wikis, AsciiDoc,
/// txt2tags), "*** Boats ***" and "-=[ Boats ]=-" (e-zines): the lines lose their signs and know
/// that they are heads (Line::head_mark). Signs count where the same ones stand around another
/// head, around a number or a section's name; those of "#" and "=" where the line stands apart.
/// Comments of programs ("# install", several in a row) and rules are none.
void take_head_marks(std::vector<Line>& lines, std::vector<SpanEntry>& consumed);

} // namespace galley::readers
