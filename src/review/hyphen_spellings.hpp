// Words that are written with a hyphen here and without one there.
#pragma once

#include "review/finding.hpp"
#include "review/manuscript.hpp"

namespace galley::review {

/// G224, one for each pair of spellings that both stand several times, at the rarer one.
void review_hyphens(const Manuscript& manuscript, Findings& findings);

} // namespace galley::review
