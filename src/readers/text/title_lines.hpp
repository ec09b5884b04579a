// The first units of a text: title, subtitle, byline and date.
#pragma once

#include "document/metadata.hpp"
#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// Numbers must have been judged before. `header` is what a header block said.
void judge_front(std::vector<Unit>& units, const Metadata& header);

} // namespace galley::readers
