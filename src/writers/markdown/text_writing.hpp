// Paragraphs and heads as lines of Markdown, each proved.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/xml_tree.hpp"
#include "writers/markdown/flavour.hpp"
#include "writers/markdown/markdown_lines.hpp"
#include "writers/markdown/marked_inlines.hpp"

#include <string_view>

namespace galley::writers {

struct MarkdownWriting {
    MarkdownLines& lines;
    References& references;
    Diagnostics& diagnostics;
    LineWrapping wrapping;
    [[nodiscard]] bool is_pandoc() const { return references.is_pandoc(); }
};

/// `heading_level` 0: a paragraph, wrapped as is asked for. Marks that are lost are told with the
/// place of `origin`.
void write_text(MarkdownWriting& writing,
                const MarkedText& text,
                bridge::Node origin,
                int heading_level = 0);
/// One line, wherever it ends.
void write_line(MarkdownWriting& writing, const MarkedText& text, bridge::Node origin);
void tell_lost_marks(MarkdownWriting& writing, std::string_view text, bridge::Node origin);
/// All of `node` in strong, as a paragraph.
void write_strong(MarkdownWriting& writing, bridge::Node node);
void add_strong(MarkdownWriting& writing, bridge::Node node, MarkedText& text);
/// A head: label, when it is not the title itself, and title.
void write_heading(MarkdownWriting& writing, bridge::Node titled, int level);
/// A listing within fences.
void write_listing(MarkdownWriting& writing, std::string_view text, std::string_view language);

} // namespace galley::writers
