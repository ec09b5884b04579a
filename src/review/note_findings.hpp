// Notes without marks and marks without notes.
#pragma once

#include "review/finding.hpp"
#include "review/manuscript.hpp"

namespace galley::review {

/// G221 a note that no mark calls, G222 a mark that calls no note.
void review_notes(const Manuscript& manuscript, Findings& findings);

} // namespace galley::review
