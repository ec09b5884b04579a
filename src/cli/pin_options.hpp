// The options of galley pin.
#pragma once

#include "cli/options.hpp"

#include <string>
#include <vector>

namespace galley::cli {

/// Throws Error(BadUsage).
Options parse_pin(const std::vector<std::string>& arguments);

} // namespace galley::cli
