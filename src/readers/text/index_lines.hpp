// Indexes: short lines that end with page numbers, one after the other.
#pragma once

#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// Gives the entries of an index the role Lines: a long run of short paragraphs of which nearly all
/// end with a number behind words. Only units that are still paragraphs are looked at.
void judge_index(std::vector<Unit>& units);

} // namespace galley::readers
