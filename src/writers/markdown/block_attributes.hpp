// What pandoc is told of a block by a div around it.
#pragma once

#include "bridge/xml_tree.hpp"
#include "writers/markdown/marked_inlines.hpp"
#include "writers/markdown/pandoc_attributes.hpp"

namespace galley::writers {

/// Role, language, direction, and the id where something leads to it. Nothing for other flavours,
/// and for what a block's own shape says.
PandocAttributes block_attributes(bridge::Node block, const References& references);
bool has_block_attributes(bridge::Node block, const References& references);

} // namespace galley::writers
