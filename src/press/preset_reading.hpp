// Presets as people write them: TOML.
#pragma once

#include "press/preset.hpp"

#include <string>
#include <string_view>

namespace galley::press {

/// Throws Error(BadInput) with the place of an unknown key, a value that it cannot have, or no
/// `trim`, `source` or `verified_on`.
Preset read_preset(std::string_view bytes, const std::string& name, const std::string& file);

} // namespace galley::press
