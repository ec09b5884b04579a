// Where a style of a given name lies.
#pragma once

#include "base/diagnostics.hpp"
#include "cli/environment.hpp"
#include "cli/options.hpp"
#include "presentation/style.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace galley::cli {

/// Where built-in styles may lie, in the order in which they are tried.
std::vector<std::filesystem::path> style_folders(const Environment& environment);

/// A name without '/' is looked up among the built-in styles first: in GALLEY_STYLES, beside the
/// program, where it was installed, where it was built. Everything else is a path to a folder or
/// a .css file. Throws Error(BadUsage) naming the known styles when nothing is found.
std::filesystem::path find_style(const std::string& style, const Environment& environment);

/// Loads the style; its messages go to `general`. A style's faults fail the whole run, since
/// nothing is made in a look that nobody asked for: Error(BadInput).
presentation::Style load_chosen_style(const StyleChoice& choice,
                                      bool strict,
                                      const Environment& environment,
                                      Diagnostics& general);

} // namespace galley::cli
