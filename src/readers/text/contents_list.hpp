// Contents that were printed in a text: galley makes its own.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/source_lines.hpp"

#include <vector>

namespace galley::readers {

/// Takes out a list whose entries stand again, in their order, as short pieces below it: behind the
/// word "Contents" half of the entries prove it, without it nearly all must. Its lines are added to
/// `consumed`. One list at most; linear but for one look-up an entry.
void drop_contents(std::vector<Line>& lines,
                   const Measures& measures,
                   std::vector<SpanEntry>& consumed);

} // namespace galley::readers
