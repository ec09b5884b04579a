// Lists as lines of Markdown.
#pragma once

#include "bridge/xml_tree.hpp"
#include "writers/markdown/block_writer.hpp"
#include "writers/markdown/text_writing.hpp"

#include <string_view>

namespace galley::writers {

bool is_list(std::string_view name);
bool has_title(bridge::Node list);
/// Its marks are others than those of the list before it where `alternate` says so.
void write_list(MarkdownWriting& writing,
                bridge::Node list,
                bool alternate,
                const BlockWriter& blocks);

} // namespace galley::writers
