// Pipe tables as tables of the intermediate.
#pragma once

#include "bridge/xml_tree.hpp"
#include "readers/markdown/link_definitions.hpp"
#include "readers/markdown/markdown_inlines.hpp"
#include "readers/markdown/pipe_table.hpp"

#include <string>

namespace galley::readers {

/// Head and rows into `made`, an informaltable.
void fill_table(bridge::Node made,
                const PipeTable& table,
                LinkDefinitions& definitions,
                const InlineReading& reading);

/// Text of one paragraph, read by itself, into `target`.
void add_markdown_text(bridge::Node target,
                       const std::string& text,
                       LinkDefinitions& definitions,
                       const InlineReading& reading);

} // namespace galley::readers
