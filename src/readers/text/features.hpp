// What each unit's own text shows.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

void describe(std::vector<Unit>& units, const std::vector<Line>& lines, const Measures& measures);

} // namespace galley::readers
