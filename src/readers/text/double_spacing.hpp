// Typescripts with a blank line after every line.
#pragma once

#include "readers/text/source_lines.hpp"

#include <vector>

namespace galley::readers {

/// Where nine in ten lines are followed by a single blank one although their sentences go on below
/// (William Shunn, Proper Manuscript Format), takes one blank line of each gap out.
void close_double_spacing(std::vector<Line>& lines);

} // namespace galley::readers
