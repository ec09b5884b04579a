// Markdown's blocks as sections, paragraphs, lists and quotations.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/commonmark.hpp"
#include "document/reading.hpp"
#include "readers/markdown/line_places.hpp"
#include "readers/markdown/typed_notes.hpp"

#include <vector>

namespace galley::readers {

struct MarkdownText {
    MarkdownSource source;
    const std::vector<TypedNote>& notes; ///< their lines counted from the end of the front matter
};

/// Adds the tree's blocks to reading.document and their spans to reading.spans; notes stand where
/// they are called.
void add_blocks(bridge::MarkdownNode tree,
                const MarkdownText& text,
                const Source& source,
                Reading& reading,
                Diagnostics& diagnostics);

} // namespace galley::readers
