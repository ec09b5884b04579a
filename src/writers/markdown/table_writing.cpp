// Tables as lines of Markdown.
#include "writers/markdown/table_writing.hpp"

#include "writers/markdown/grid_table.hpp"
#include "writers/markdown/pipe_writing.hpp"
#include "writers/markdown/table_columns.hpp"

#include <string>

namespace galley::writers {

using bridge::Node;

namespace {

/// pandoc reads a caption below its table, behind a colon.
void write_caption_below(MarkdownWriting& writing, Node caption) {
    MarkedText text;
    for (Node part = caption.first_element(); part; part = part.next_element()) {
        if (!text.empty()) {
            text.add_text(" ");
        }
        add_inlines(part, writing.references, Lines::Run, text);
    }
    if (text.empty()) {
        add_inlines(caption, writing.references, Lines::Run, text);
    }
    if (!text.empty()) {
        writing.lines.gap();
        writing.lines.open(": ", "  ");
        write_line(writing, text, caption);
        writing.lines.close();
    }
}

} // namespace

void write_table(MarkdownWriting& writing, Node table, const BlockWriter& blocks) {
    const Node caption = table.child("caption");
    const bool pipes = writing.references.has_notes() && is_pipe_table(table);
    if (caption && !writing.is_pandoc()) {
        write_strong(writing, caption);
    }
    if (pipes) {
        writing.lines.add(pipe_table(table, writing.references));
    } else if (writing.is_pandoc()) {
        writing.lines.add(grid_table(writing, table, blocks));
    } else {
        write_listing(writing, aligned_columns(table), {});
    }
    if (caption && writing.is_pandoc()) {
        write_caption_below(writing, caption);
    }
}

} // namespace galley::writers
