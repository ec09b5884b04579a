// Blocks between blank lines that are no paragraphs by the look of their lines: verse, block
// quotations, tables.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/source_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace galley::readers {

enum class Shape {
    Plain,
    Verse, ///< short lines that end where the writer ended them
    Quote, ///< indented lines that fill their own, narrower measure
    Lines, ///< lines to be kept: an index, an address
    Table, ///< columns parted by blanks that stand below each other
};

/// The shape of the block that each line stands in. Where a line is a paragraph, only tables with
/// rules are told.
std::vector<Shape> line_shapes(const std::vector<Line>& lines, const Measures& measures);

/// A line of dashes that parts the rows of a table.
bool is_rule(const Line& line);

/// Columns [first, second) of blanks, counted as a typewriter does.
using Gutters = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Those that part the cells of a table's lines [begin, end); empty: it has none.
Gutters table_gutters(const std::vector<Line>& lines, std::size_t begin, std::size_t end);

} // namespace galley::readers
