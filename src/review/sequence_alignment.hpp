// Two sequences laid beside each other in their order.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace galley::review {

using AlignedPairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// The pairs (of the first, of the second), rising in both, with the greatest sum of weights; a
/// weight of 0 is no pair. Empty when the sequences are too long for it (their product beyond some
/// millions).
AlignedPairs align(std::size_t first,
                   std::size_t second,
                   const std::function<int(std::size_t, std::size_t)>& weight);

} // namespace galley::review
