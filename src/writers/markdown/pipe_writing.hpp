// Tables as GitHub Flavored Markdown has them.
#pragma once

#include "bridge/xml_tree.hpp"
#include "writers/markdown/marked_inlines.hpp"

#include <string>

namespace galley::writers {

/// A pipe table's cells are texts of one paragraph, one beside the other: nothing spans, and no
/// more than one row is the head.
bool is_pipe_table(bridge::Node table);

/// Without a final line end. A table without a head gets an empty one.
std::string pipe_table(bridge::Node table, References& references);

} // namespace galley::writers
