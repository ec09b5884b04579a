// Pipe tables as tables of the intermediate.
#pragma once

#include "bridge/xml_tree.hpp"
#include "readers/markdown/markdown_inlines.hpp"
#include "readers/markdown/pipe_table.hpp"

#include <string>
#include <string_view>

namespace galley::readers {

/// Lines that may define links ("[label]: address"), for cells are read by themselves.
std::string link_definitions(std::string_view text);

/// Head and rows into `made`, an informaltable.
void fill_table(bridge::Node made,
                const PipeTable& table,
                std::string_view definitions,
                const InlineReading& reading);

/// Text of one paragraph, read by itself, into `target`.
void add_markdown_text(bridge::Node target,
                       const std::string& text,
                       std::string_view definitions,
                       const InlineReading& reading);

} // namespace galley::readers
