// Blocks between blank lines that are no paragraphs by the look of their lines: verse, block
// quotations, tables.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/source_lines.hpp"

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

} // namespace galley::readers
