// Numbers that follow each other show heads or ordered lists; one number alone shows nothing.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// Makes the units of each proved run heads or list items (Role, number, marker, list).
/// `last_list` is the number of the last list so far.
void judge_numbers(std::vector<Unit>& units, const Measures& measures, int& last_list);

} // namespace galley::readers
