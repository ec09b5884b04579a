// Where the preset of a printing house or an ebook store lies that has a given name.
#pragma once

#include "press/preset.hpp"
#include "stores/store.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// Where galley's own presets may lie, below the folder "presets" of each.
using PresetFolders = std::span<const std::filesystem::path>;

/// One printing house at most, for a book has one size; and any number of stores.
struct ChosenPresets {
    std::optional<press::Preset> house;
    std::vector<stores::Store> stores;
    std::vector<std::filesystem::path> files; ///< that they were read from
};

/// "kdp, kindle": the names that somebody wrote, without the blanks; each once.
std::vector<std::string> preset_names(std::string_view list);

/// A name without '/' and ".toml" is one that comes with galley;
/// everything else is a path to a file. Throws Error(BadUsage) naming the known presets when one
/// is not found, or two houses are asked for; Error(BadInput) when a file is broken.
ChosenPresets load_presets(const std::vector<std::string>& names, PresetFolders folders);

/// The one preset of a printing house. Throws as above, also when it is a store's.
press::Preset load_house(const std::string& name, PresetFolders folders);

struct ShippedPresets {
    std::vector<press::Preset> houses;
    std::vector<stores::Store> stores;
};

/// Those that come with galley, by name.
ShippedPresets shipped_presets(PresetFolders folders);

/// A name, not a path, of a preset that comes with galley.
bool is_shipped_preset(const std::string& preset, PresetFolders folders);

} // namespace galley
