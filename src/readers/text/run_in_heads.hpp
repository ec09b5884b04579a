// Run-in heads: the label or short sentence that a paragraph or an item begins with.
#pragma once

#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// Sets Unit::run_in where a label proves itself by its like: in capitals ("PUBLIC: …", "BE
/// RESPONSIVE. …"), in most items of one list ("Adoption: …"), or again and again ("Example: …").
/// One alone proves nothing. Roles must have been judged before.
void find_run_in_heads(std::vector<Unit>& units);

} // namespace galley::readers
