// Quotations behind ">", as mails and Markdown mark them.
#pragma once

#include "readers/text/source_lines.hpp"

#include <vector>

namespace galley::readers {

/// Takes the marks off the lines of quotations, whose text then stands as if it had none, and tells
/// each line's level (Line::quotation). A level counts only where the one above it is found too:
/// ">>>" alone is a prompt. Marks with nothing behind them are blank lines of a quotation that goes
/// on.
void take_quote_marks(std::vector<Line>& lines, std::vector<SpanEntry>& consumed);

} // namespace galley::readers
