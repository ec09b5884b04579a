// The columns of a table by the blanks that stand below each other.
#pragma once

#include "readers/text/source_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace galley::readers {

/// A line of dashes that parts the rows of a table.
bool is_rule(const Line& line);

/// Columns [first, second) of blanks, counted as a typewriter does.
using Gutters = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Those that part the cells of a table's lines [begin, end); empty: it has none.
Gutters table_gutters(const std::vector<Line>& lines, std::size_t begin, std::size_t end);

/// Bytes [first, second) of a line's text.
using Cell = std::pair<std::size_t, std::size_t>;

/// What stands between gutters, without the blanks at its ends.
std::vector<Cell> cells_of(const Line& line, const Gutters& gutters);

} // namespace galley::readers
