// All that a manuscript's own text shows to be wrong with it.
#pragma once

#include "document/reading.hpp"
#include "review/finding.hpp"

#include <string>

namespace galley::review {

/// Ordered by place. `language`: BCP 47; empty: as English. The document is not changed.
Findings review(const Reading& reading, const std::string& language);

} // namespace galley::review
