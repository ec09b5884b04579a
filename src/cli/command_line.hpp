// The command line as plain values.
#pragma once

#include "cli/environment.hpp"
#include "cli/options.hpp"

#include <string>
#include <vector>

namespace galley::cli {

/// Throws Error(BadUsage) with what to write instead.
Options parse_options(const std::vector<std::string>& arguments, const Environment& environment);

} // namespace galley::cli
