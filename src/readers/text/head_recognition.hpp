// Heads without numbers, by their look and by their neighbours.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// Makes heads of paragraphs whose votes suffice. Everything else must have been judged before.
void judge_heads(std::vector<Unit>& units, const Measures& measures);

/// Lines that marks call heads are heads, but for a title.
void judge_marked_heads(std::vector<Unit>& units);

} // namespace galley::readers
