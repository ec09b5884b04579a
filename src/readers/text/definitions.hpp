// Glossaries: a term on a line of its own, and below it, indented, what it means.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/source_lines.hpp"
#include "readers/text/unit.hpp"

#include <cstddef>
#include <vector>

namespace galley::readers {

/// For each line that is the term of an entry, the index below the entry's last line; 0: it is
/// none. Three entries must follow each other, no term twice (a play has its speakers so), and most
/// must end as sentences do. Only where lines are wrapped.
std::vector<std::size_t> definition_ends(const std::vector<Line>& lines, const Measures& measures);

/// Makes variable lists of the units that were cut as entries (Role::LabelEntry without a list).
void judge_definitions(std::vector<Unit>& units, int& last_list);

} // namespace galley::readers
