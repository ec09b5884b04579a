// NAME.toml: metadata and settings that people write beside a source.
#pragma once

#include "base/diagnostics.hpp"
#include "document/metadata.hpp"
#include "galley/registry.hpp"

#include <string>
#include <string_view>

namespace galley {

/// Keys in a table [settings] or [metadata] count as if they stood at the top. Unknown keys and
/// wrong values are warnings. Throws Error(BadInput) with the place when it is no TOML.
Metadata read_sidecar(std::string_view bytes,
                      const std::string& file,
                      const FormatList& formats,
                      Diagnostics& diagnostics);

} // namespace galley
