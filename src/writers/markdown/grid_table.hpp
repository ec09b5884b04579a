// Tables in the grid of pandoc, whose cells hold blocks.
#pragma once

#include "bridge/xml_tree.hpp"
#include "writers/markdown/block_writer.hpp"
#include "writers/markdown/text_writing.hpp"

#include <string>

namespace galley::writers {

/// Without a final line end. A cell that spans others stands in the first of them, for the grid
/// has no spans; of several rows of heads the first is the head.
std::string grid_table(MarkdownWriting& writing, bridge::Node table, const BlockWriter& blocks);

} // namespace galley::writers
