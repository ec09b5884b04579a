// The options of galley check.
#pragma once

#include "cli/options.hpp"

#include <string>
#include <vector>

namespace galley::cli {

/// Throws Error(BadUsage).
Options parse_check(const std::vector<std::string>& arguments);

} // namespace galley::cli
