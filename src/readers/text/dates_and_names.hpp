// Bylines, dates and the first number of a series, as they stand below a title.
#pragma once

#include "readers/text/unit.hpp"

#include <string_view>
#include <vector>

namespace galley::readers {

/// "by Ann Author and B. Writer": a byline word and nothing but names.
bool is_byline(std::string_view text);

/// The unit is the first of numbered heads, and no other series of that numbering begins later.
bool begins_only_series(const std::vector<Unit>& units, std::size_t at);

} // namespace galley::readers
