// Heads of a series that are typed in another form than all others.
#pragma once

#include "review/finding.hpp"
#include "review/manuscript.hpp"
#include "review/numbering_series.hpp"

#include <vector>

namespace galley::review {

/// G217: a word of a series misspelt ("CHAPETR VII"). It is mended in `manuscript`, so that its
/// number is not missed as well: before series are looked for.
void mend_series_words(Manuscript& manuscript, Findings& findings);

/// G217: a head without a number where one is missing, and one whose word or number is of another
/// kind than its siblings'. The series are the manuscript's.
void review_head_forms(const Manuscript& manuscript,
                       const std::vector<NumberSeries>& series,
                       Findings& findings);

} // namespace galley::review
