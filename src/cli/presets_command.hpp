// galley presets: the printing houses that galley knows.
#pragma once

#include "press/preset.hpp"

#include <span>
#include <string>

namespace galley::cli {

std::string presets_table(std::span<const press::Preset> presets);
std::string presets_json(std::span<const press::Preset> presets);

} // namespace galley::cli
