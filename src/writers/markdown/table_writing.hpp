// Tables as lines of Markdown.
#pragma once

#include "bridge/xml_tree.hpp"
#include "writers/markdown/block_writer.hpp"
#include "writers/markdown/text_writing.hpp"

namespace galley::writers {

/// Caption and rows: a pipe table where the flavour has them and one can say it, else pandoc's
/// grid, else a listing with its columns aligned.
void write_table(MarkdownWriting& writing, bridge::Node table, const BlockWriter& blocks);

} // namespace galley::writers
