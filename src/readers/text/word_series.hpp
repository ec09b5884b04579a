// Words that announce numbered heads in one text alone: "ADVENTURE I.", "Fable 12", "NIGHT ONE".
#pragma once

#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// Adds a label of the kind Keyword to units that begin with the same word and the numbers 1, 2,
/// 3 …, at least three of them, with text between; the word is no heading word of its own. Figures
/// and tables are numbered too, and are no heads.
void find_word_series(std::vector<Unit>& units);

} // namespace galley::readers
