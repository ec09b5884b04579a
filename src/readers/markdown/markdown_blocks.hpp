// Markdown's blocks as sections, paragraphs, lists and quotations.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/commonmark.hpp"
#include "document/reading.hpp"
#include "readers/markdown/typed_notes.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace galley::readers {

struct MarkdownText {
    std::string_view source;             ///< all of it: UTF-8 without byte order mark
    std::uint32_t lines_before;          ///< of front matter, not in the tree
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
