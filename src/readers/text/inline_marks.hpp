// Emphasis as typewriters mark it: _italic_, *bold*, **bold**; links; calls of notes.
#pragma once

#include "bridge/xml_tree.hpp"
#include "readers/text/unit.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace galley::readers {

/// Bytes [begin, end) of a unit's text.
struct Passage {
    const Unit& unit;
    std::size_t begin;
    std::size_t end;
};

/// Called where a footnote's mark stands; the note belongs to the end of the node.
using PlaceNote = std::function<void(bridge::Node, const NoteMark&)>;

/// Appends the passage to `to`. Marks become emphasis and notes and are added to `consumed`;
/// addresses become links.
void append_inline(bridge::Node to,
                   const Passage& passage,
                   const std::vector<Line>& lines,
                   std::vector<SpanEntry>& consumed,
                   const PlaceNote& place_note);

} // namespace galley::readers
