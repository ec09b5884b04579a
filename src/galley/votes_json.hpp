// What spoke for a reading, as the span map and galley explain write it.
#pragma once

#include "bridge/json.hpp"
#include "document/reading.hpp"

#include <vector>

namespace galley {

/// [{"rule": "numbered", "weight": 2.5}, …]
bridge::Json votes_json(const std::vector<Vote>& votes);

} // namespace galley
