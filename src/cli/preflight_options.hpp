// The options of galley preflight.
#pragma once

#include "cli/environment.hpp"
#include "cli/options.hpp"

#include <string>
#include <vector>

namespace galley::cli {

/// Throws Error(BadUsage).
Options parse_preflight(const std::vector<std::string>& arguments, const Environment& environment);

} // namespace galley::cli
