// Lines of nearly equal length, for heads.
#pragma once

#include "typeset/line_breaking.hpp"

namespace galley::typeset {

/// As few lines as the widths allow, and the longest of these as short as can be (CSS Text 4,
/// text-wrap-style: balance). Nothing for text too long to be seen at a glance, and where a word
/// is wider than its line.
std::optional<LineBreaks> break_balanced(std::span<const LineItem> items, LineRules rules);

} // namespace galley::typeset
