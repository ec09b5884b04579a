// The rows and cells of a table whose columns are parted by "|".
#pragma once

#include "readers/text/table_cells.hpp"

#include <cstddef>
#include <vector>

namespace galley::readers {

/// The rows of lines [begin, end), all of one count of cells ("| a | b |" and "a | b", with rules
/// of "-", "=", "+", ":" and "|" between them); empty: they are no such table. Without a rule every
/// line must begin and end with "|". Between rules of "+" the lines of one row are joined.
std::vector<TableRow>
piped_rows(const std::vector<Line>& lines, std::size_t begin, std::size_t end);

} // namespace galley::readers
