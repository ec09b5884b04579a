// Heads that are typed as sentences: questions, and statements without a verb.
#pragma once

#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// For each unit: it is a short sentence that stands alone above longer text, as at least three
/// do, and hardly any other short sentence is a paragraph of its own. Statements have no known
/// finite verb outside their subordinate clauses; half of all ask or have a clause. All false in a
/// text where short paragraphs are usual.
std::vector<bool> sentence_heads(const std::vector<Unit>& units);

} // namespace galley::readers
