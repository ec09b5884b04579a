// Which of a paragraph's possible breaks are fit to be seen.
#pragma once

#include "typeset/line_breaking.hpp"

namespace galley::typeset {

/// The best of those without a line looser than `tolerance` first, nothing when there is none;
/// beside it what has up to two lines fewer or more.
std::vector<LineBreaks> best_and_neighbours(std::vector<LineBreaks> by_count, double tolerance);

/// How much worse a form looks than the best: by what its lines have more in demerits on average.
double cost_of(const LineBreaks& form, const LineBreaks& best);

} // namespace galley::typeset
