// Heads of a series that are typed in another form than all others.
#pragma once

#include "review/finding.hpp"
#include "review/manuscript.hpp"

namespace galley::review {

/// G217: a word of a series misspelt ("CHAPETR VII"), a head without a number where one is missing,
/// and one whose word or number is of another kind than its siblings'. What is misspelt is mended
/// in `manuscript`, so that its number is not missed as well: before numbering is reviewed.
void review_head_forms(Manuscript& manuscript, Findings& findings);

} // namespace galley::review
