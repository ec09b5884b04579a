// NAME.toml: metadata and settings that people write beside a source.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/toml.hpp"
#include "document/metadata.hpp"
#include "galley/registry.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace galley {

/// Keys in a table [settings] or [metadata] count as if they stood at the top; `cover` becomes a
/// path from the current folder. Unknown keys and wrong values are warnings with their place.
/// Throws Error(BadInput) with the place when it is no TOML. `file` as written.
Metadata read_sidecar(std::string_view bytes,
                      const std::string& file,
                      const FormatList& formats,
                      Diagnostics& diagnostics);

/// The same for entries of a file in `folder` that were read before. `other_keys` may be meant
/// where a key is unknown, beside those of metadata and settings.
Metadata metadata_of(std::span<const bridge::TomlEntry> entries,
                     const std::filesystem::path& folder,
                     std::span<const std::string_view> other_keys,
                     const FormatList& formats,
                     Diagnostics& diagnostics);

} // namespace galley
