// Where a printing house's preset of a given name lies.
#pragma once

#include "press/preset.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace galley {

/// Where galley's own presets may lie, below the folder "presets" of each.
using PresetFolders = std::span<const std::filesystem::path>;

/// A name without '/' and ".toml" is one that comes with galley; everything else is a path to a
/// file. Throws Error(BadUsage) naming the known presets when nothing is found, Error(BadInput)
/// when the file is broken.
press::Preset
load_preset(const std::string& preset, PresetFolders folders, std::filesystem::path& file);

/// Those that come with galley, by name.
std::vector<press::Preset> shipped_presets(PresetFolders folders);

/// A name, not a path, of a preset that comes with galley.
bool is_shipped_preset(const std::string& preset, PresetFolders folders);

} // namespace galley
