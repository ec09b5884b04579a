// Typed lines of verse within their stanza.
#pragma once

#include "typeset/paragraph_items.hpp"

#include <vector>

namespace galley::typeset {

/// The blanks that each typed line begins with: what is turned over stands in from there.
std::vector<TurnIn> typed_indents(const ParagraphItems& items);

} // namespace galley::typeset
