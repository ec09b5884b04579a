// Blocks in square brackets that say what they are: "[Footnote 1: …]", "[Illustration: …]".
#pragma once

#include "readers/text/unit.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace galley::readers {

/// Gives the units of each such block their role (Note, Picture, Sidenote, Furniture) and a number
/// of their own (Unit::bracket). A block may run over several units; it ends with the bracket that
/// closes its first one.
void judge_bracketed(std::vector<Unit>& units);

/// Bytes of what names the block, up to its own words: "[Illustration 5: ", "[Illustration. ".
std::size_t bracket_label_size(std::string_view text);

} // namespace galley::readers
