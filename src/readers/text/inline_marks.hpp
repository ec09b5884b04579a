// Emphasis as typewriters mark it: _italic_, *bold*, **bold**.
#pragma once

#include "bridge/xml_tree.hpp"
#include "readers/text/unit.hpp"

#include <cstddef>
#include <vector>

namespace galley::readers {

/// Bytes [begin, end) of a unit's text.
struct Passage {
    const Unit& unit;
    std::size_t begin;
    std::size_t end;
};

/// Appends the passage to `to`. Marks become emphasis and are added to `consumed`.
void append_inline(bridge::Node to,
                   const Passage& passage,
                   const std::vector<Line>& lines,
                   std::vector<SpanEntry>& consumed);

} // namespace galley::readers
