// Where a style of a given name lies.
#pragma once

#include "cli/environment.hpp"

#include <filesystem>
#include <string>

namespace galley::cli {

/// A name without '/' is looked up among the built-in styles first: in GALLEY_STYLES, beside the
/// program, where it was installed, where it was built. Everything else is a path to a folder or
/// a .css file. Throws Error(BadUsage) naming the known styles when nothing is found.
std::filesystem::path find_style(const std::string& style, const Environment& environment);

} // namespace galley::cli
