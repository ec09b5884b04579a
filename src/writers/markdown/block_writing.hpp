// DocBook's blocks as lines of Markdown.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/xml_tree.hpp"
#include "writers/markdown/markdown_lines.hpp"
#include "writers/markdown/marked_inlines.hpp"

namespace galley::writers {

struct MarkdownWriting {
    MarkdownLines& lines;
    References& references;
    Diagnostics& diagnostics;
};

/// The blocks and sections below `parent`; heads of its sections are of `level`.
void write_blocks(MarkdownWriting& writing, bridge::Node parent, int level);
/// A head: label, when it is not the title itself, and title.
void write_heading(MarkdownWriting& writing, bridge::Node titled, int level);
/// The notes that were called, as an ordered list; notes called in them join its end.
void write_notes(MarkdownWriting& writing);

} // namespace galley::writers
