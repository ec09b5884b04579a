// Writers from shared libraries that export the C interface of plugin.h.
#pragma once

#include "galley/registry.hpp"

#include <filesystem>

namespace galley {

/// Loads the library; it stays loaded as long as a copy of the format is there. Throws
/// Error(BadInput) naming the file: no library, no galley_plugin, another ABI, a field missing.
/// A plug-in's crash is the program's crash: only libraries that are trusted are to be loaded.
Format plugin_writer(const std::filesystem::path& file);

} // namespace galley
