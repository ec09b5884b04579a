// The rows and cells of a table whose columns are parted by blanks or by "|".
#pragma once

#include "readers/text/source_lines.hpp"
#include "readers/text/table_cells.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace galley::readers {

/// A rule below a column of figures, which it is as wide as: what follows is their sum.
bool is_sum_rule(const Line& line, const Line& above);

/// The rows of a table's lines [begin, end), each over all columns; empty: they are no table. Rules
/// and blank lines belong to no row. A row that has nothing in its first column and goes on in
/// lower case is part of the row above; so is, where blank lines part the rows, every further line.
std::vector<TableRow>
table_rows(const std::vector<Line>& lines, std::size_t begin, std::size_t end);

/// Parts of a line between gaps: two blanks that stand behind no stop, three of any kind, a tab.
std::vector<CellPart> gapped_parts(const std::vector<Line>& lines, std::size_t line);

} // namespace galley::readers
