// Blocks in square brackets that say what they are: "[Footnote 1: …]", "[Illustration: …]".
#pragma once

#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// Gives the units of each such block their role (Note, Picture, Sidenote, Furniture) and a number
/// of their own (Unit::bracket). A block may run over several units; it ends with the bracket that
/// closes its first one.
void judge_bracketed(std::vector<Unit>& units);

} // namespace galley::readers
