// Shipped presets before paths.
#include "galley/preset_search.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "press/preset_reading.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <system_error>

namespace galley {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t preset_limit = 1ULL << 20U; ///< bytes of a preset's file
constexpr std::string_view extension = ".toml";

/// By name; the first folder that has one wins.
std::map<std::string, fs::path> shipped_files(PresetFolders folders) {
    std::map<std::string, fs::path> files;
    for (const fs::path& folder : folders) {
        std::error_code error;
        for (fs::directory_iterator entry(folder / "presets", error);
             !error && entry != fs::directory_iterator();
             entry.increment(error)) {
            if (entry->path().extension() == extension) {
                files.emplace(display(entry->path().stem()), entry->path().lexically_normal());
            }
        }
    }
    return files;
}

press::Preset read(const fs::path& file) {
    return press::read_preset(read_file(file, preset_limit), display(file.stem()), display(file));
}

} // namespace

bool is_shipped_preset(const std::string& preset, PresetFolders folders) {
    return shipped_files(folders).count(preset) != 0;
}

press::Preset load_preset(const std::string& preset, PresetFolders folders, fs::path& file) {
    const auto known = shipped_files(folders);
    std::error_code ignored;
    if (const auto found = known.find(preset); found != known.end()) {
        file = found->second;
    } else if (preset.find('/') != std::string::npos || preset.ends_with(extension)) {
        file = preset;
    }
    if (file.empty() || !fs::is_regular_file(file, ignored)) {
        std::vector<std::string> names;
        names.reserve(known.size());
        for (const auto& [name, place] : known) {
            names.push_back(name);
        }
        throw Error(Fault::BadUsage,
                    fmt::format("there is no preset \"{}\"; galley has {}; or name a .toml file "
                                "(docs/print.md)",
                                preset,
                                fmt::join(names, ", ")));
    }
    return read(file);
}

std::vector<press::Preset> shipped_presets(PresetFolders folders) {
    const auto files = shipped_files(folders);
    std::vector<press::Preset> presets;
    presets.reserve(files.size());
    for (const auto& [name, file] : files) {
        presets.push_back(read(file));
    }
    return presets;
}

} // namespace galley
