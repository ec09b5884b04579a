// Title pages of books whose title is known from outside: a catalogue's or a header's.
#pragma once

#include "document/metadata.hpp"
#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// Finds the known title among the short units at the top, over several of them when it was set in
/// several lines, then the author's, and makes the rest down to the first head or paragraph front
/// matter. False, and nothing judged: the title does not stand there.
bool judge_title_page(std::vector<Unit>& units, const Metadata& known);

} // namespace galley::readers
