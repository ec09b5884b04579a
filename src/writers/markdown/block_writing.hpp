// DocBook's blocks as lines of Markdown.
#pragma once

#include "bridge/xml_tree.hpp"
#include "writers/markdown/text_writing.hpp"

namespace galley::writers {

/// The blocks and sections below `parent`; heads of its sections are of `level`.
void write_blocks(MarkdownWriting& writing, bridge::Node parent, int level);
/// The notes that were called, as an ordered list; notes called in them join its end.
void write_notes(MarkdownWriting& writing);

} // namespace galley::writers
