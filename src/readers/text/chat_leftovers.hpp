// What an assistant says around a text that it was asked for.
#pragma once

#include "readers/text/source_lines.hpp"

#include <string>
#include <vector>

namespace galley::readers {

/// "Here is a polished version:" above a separator or a marked head, and "Would you like me to …?"
/// at the end of a text that had such a beginning, a separator above it or marked heads, are left
/// out, each with a note (G107). Only the first and the last block of lines are looked at.
void drop_chat_leftovers(std::vector<Line>& lines,
                         const std::string& file,
                         std::vector<SpanEntry>& consumed,
                         Diagnostics& diagnostics);

} // namespace galley::readers
