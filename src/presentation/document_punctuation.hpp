// Typewriter quotes and dashes of the intermediate, for writers that are not made from XHTML.
#pragma once

#include "bridge/xml_tree.hpp"

#include <string_view>

namespace galley::presentation {

/// As educate_blocks does for XHTML: each text block below `root` by itself, notes apart from the
/// text that calls them; code and addresses stay. The nearest `xml:lang` rules.
void educate_document(bridge::Node root, std::string_view language);

} // namespace galley::presentation
