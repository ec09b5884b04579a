// Markdown's blocks as sections, paragraphs, lists and quotations.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/commonmark.hpp"
#include "document/reading.hpp"

#include <cstdint>
#include <string_view>

namespace galley::readers {

/// The whole source and where the tree's lines begin in it.
struct MarkdownSource {
    std::string_view text;          ///< UTF-8 without byte order mark
    std::uint32_t lines_before = 0; ///< of front matter, not in the tree
};

/// Adds the tree's blocks to reading.document and their spans to reading.spans.
void add_blocks(bridge::MarkdownNode tree,
                const MarkdownSource& text,
                const Source& source,
                Reading& reading,
                Diagnostics& diagnostics);

} // namespace galley::readers
