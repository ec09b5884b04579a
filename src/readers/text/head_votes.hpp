// Votes for a head by a unit's own look.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/unit.hpp"

#include <cstddef>
#include <vector>

namespace galley::readers {

constexpr double head_threshold = 3.0; ///< sum of votes that makes a head

/// What the file as a whole says about some of the signs.
struct HeadSigns {
    std::size_t marked = 0; ///< units that marks call heads
    double all_caps = 0;    ///< share of units
    double centred = 0;
    std::size_t colon_labels = 0; ///< "Word:" alone above a long paragraph
};

HeadSigns head_signs(const std::vector<Unit>& units);

/// By text and gaps alone.
Ballot votes_for_head(const Unit& unit, const Measures& measures, const HeadSigns& signs);

/// A paragraph of 100 code points or more, or of several sentences.
bool is_long(const Unit& unit);
/// More than twelve words or 90 code points.
bool is_longer_than_heads(const Unit& unit);

} // namespace galley::readers
