// The cells of a table's rows, and the rules between them.
#pragma once

#include "readers/text/source_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace galley::readers {

/// A line of dashes that parts the rows of a table.
bool is_rule(const Line& line);

/// Bytes [begin, end) of a line.
struct CellPart {
    std::size_t line = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct TableCell {
    std::vector<CellPart> parts; ///< one for each line that it is wrapped over; none: empty
    std::uint32_t span = 1;      ///< columns
};

using TableRow = std::vector<TableCell>;

} // namespace galley::readers
