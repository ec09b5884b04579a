// Words in capitals that are emphasis: "nothing so VERY remarkable".
#pragma once

#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// Notes in Unit::capitals what a paragraph, item or quotation sets in capitals though the text has
/// the same words in lower case elsewhere. Names, abbreviations, numbers and paragraphs that are
/// all capitals are none; nor are the first words below a head, which are a typographer's lead-in.
/// Roles must have been judged before.
void find_capitals(std::vector<Unit>& units);

} // namespace galley::readers
