// Lines grouped into units: paragraphs, heads, items and separators, before their roles are known.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/unit.hpp"

#include <vector>

namespace galley::readers {

/// `consumed` receives line-end hyphens and underlines.
std::vector<Unit> cut_units(const std::vector<Line>& lines,
                            const Measures& measures,
                            std::vector<SpanEntry>& consumed);

} // namespace galley::readers
