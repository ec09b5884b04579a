// A printed contents list compared with the heads of the body.
#pragma once

#include "review/finding.hpp"
#include "review/manuscript.hpp"

namespace galley::review {

/// G212 a listed head that stands twice, G214 an entry without a head, G215 a head without an
/// entry, G216 a head in other words than its entry. Numbering must have been reviewed before.
void review_contents(const Manuscript& manuscript, Findings& findings);

} // namespace galley::review
