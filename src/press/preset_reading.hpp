// Presets as people write them: TOML.
#pragma once

#include "bridge/toml.hpp"
#include "press/preset.hpp"

#include <span>
#include <string>

namespace galley::press {

/// Throws Error(BadInput) with the place of an unknown key, a value that it cannot have, or no
/// `trim`, `source` or `verified_on`.
Preset read_preset(std::span<const bridge::TomlEntry> entries,
                   const std::string& name,
                   const std::string& file);

} // namespace galley::press
