// Quotation marks and brackets that lack their other half.
#pragma once

#include "review/finding.hpp"
#include "review/manuscript.hpp"

namespace galley::review {

/// G223, one for each mark in a paragraph. A quotation of several paragraphs opens at each and
/// closes at the last; apostrophes, feet and inches, and enumerators such as "a)" are no halves.
void review_paired_marks(const Manuscript& manuscript, Findings& findings);

} // namespace galley::review
