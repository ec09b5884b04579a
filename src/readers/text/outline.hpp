// Levels of heads, from how their kinds enclose each other.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// Sets the level of every head; the first ones are at 1, and no level is left out.
void set_levels(std::vector<Unit>& units, const Measures& measures);

} // namespace galley::readers
