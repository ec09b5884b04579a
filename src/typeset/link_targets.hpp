// Which elements a text speaks of: the places that its pages must know.
#pragma once

#include "presentation/box.hpp"

#include <string_view>
#include <unordered_set>

namespace galley::typeset {

/// Ids, held by the boxes.
using LinkTargets = std::unordered_set<std::string_view>;

/// All that links lead to and whose page is named (target-counter()), whether it is there or not.
LinkTargets link_targets(const presentation::Box& root);

} // namespace galley::typeset
