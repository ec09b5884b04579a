// What a review says of one place.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace galley::review {

struct Finding {
    std::string code;         ///< of docs/diagnostics.md
    std::uint32_t line = 0;   ///< 0: not known
    std::uint32_t column = 0; ///< 0: not known
    std::string message;
};

using Findings = std::vector<Finding>;

} // namespace galley::review
