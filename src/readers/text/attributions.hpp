// Who is quoted, below a quotation.
#pragma once

#include "readers/text/unit.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace galley::readers {

/// "--Ann Author", "— Tolstoy, War and Peace" right below a block quotation or verse: a dash and a
/// few words that are no sentence.
void judge_attributions(std::vector<Unit>& units);

/// Bytes of the dash, and of blanks behind it, before a capital at the start of a line; 0: none.
std::size_t attribution_dash(std::string_view text);

} // namespace galley::readers
