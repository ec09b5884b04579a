// Markdown's blocks as sections, paragraphs, lists and quotations.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/commonmark.hpp"
#include "document/reading.hpp"
#include "readers/markdown/line_places.hpp"

namespace galley::readers {

/// Adds the tree's blocks to reading.document and their spans to reading.spans.
void add_blocks(bridge::MarkdownNode tree,
                const MarkdownSource& text,
                const Source& source,
                Reading& reading,
                Diagnostics& diagnostics);

} // namespace galley::readers
