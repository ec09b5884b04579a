// The options of galley batch.
#pragma once

#include "cli/environment.hpp"
#include "cli/options.hpp"

#include <string>
#include <vector>

namespace galley::cli {

/// `arguments` without the command's name. Throws Error(BadUsage).
Options parse_batch(const std::vector<std::string>& arguments, const Environment& environment);

} // namespace galley::cli
