// The writers of a run: built in, beside the built-in styles, and those of the chosen style.
#pragma once

#include "galley/registry.hpp"
#include "galley/style_search.hpp"

#include <memory>
#include <string>
#include <vector>

namespace galley {

/// `plugins` are files of --plugin. XSLT writers stand in `writers` below the folder of built-in
/// styles and in `writers` below the style. Throws Error(BadInput) when one is broken, or two have
/// one name.
std::shared_ptr<const FormatList> known_formats(const std::string& style,
                                                const std::vector<std::string>& plugins,
                                                const StyleFolders& folders);

} // namespace galley
