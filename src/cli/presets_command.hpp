// galley presets: the printing houses and ebook stores that galley knows.
#pragma once

#include "galley/preset_search.hpp"

#include <string>

namespace galley::cli {

std::string presets_table(const ShippedPresets& presets);
std::string presets_json(const ShippedPresets& presets);

} // namespace galley::cli
