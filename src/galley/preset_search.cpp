// Shipped presets before paths.
#include "galley/preset_search.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/trimming.hpp"
#include "bridge/toml.hpp"
#include "press/preset_reading.hpp"
#include "stores/store_reading.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

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

fs::path find_preset(const std::string& preset, PresetFolders folders) {
    const auto known = shipped_files(folders);
    std::error_code ignored;
    fs::path file;
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
                                "(docs/print.md, docs/ebooks.md)",
                                preset,
                                fmt::join(names, ", ")));
    }
    return file;
}

std::variant<press::Preset, stores::Store> read(const fs::path& file) {
    const std::string name = display(file.stem());
    const std::string place = display(file);
    const auto entries = bridge::parse_toml(read_file(file, preset_limit), place);
    if (stores::tells_of_store(entries)) {
        return stores::read_store(entries, name, place);
    }
    return press::read_preset(entries, name, place);
}

} // namespace

std::vector<std::string> preset_names(std::string_view list) {
    std::vector<std::string> names;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string name(trimmed(list.substr(0, comma), " \t"));
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(std::move(name));
        }
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return names;
}

bool is_shipped_preset(const std::string& preset, PresetFolders folders) {
    return shipped_files(folders).count(preset) != 0;
}

ChosenPresets load_presets(const std::vector<std::string>& names, PresetFolders folders) {
    ChosenPresets chosen;
    for (const std::string& name : names) {
        chosen.files.push_back(find_preset(name, folders));
        auto preset = read(chosen.files.back());
        if (auto* store = std::get_if<stores::Store>(&preset)) {
            chosen.stores.push_back(std::move(*store));
            continue;
        }
        auto& house = std::get<press::Preset>(preset);
        if (chosen.house) {
            throw Error(Fault::BadUsage,
                        fmt::format("a book has one size: {} and {} are both printing houses",
                                    chosen.house->name,
                                    house.name));
        }
        chosen.house = std::move(house);
    }
    return chosen;
}

press::Preset load_house(const std::string& name, PresetFolders folders) {
    auto preset = read(find_preset(name, folders));
    if (auto* house = std::get_if<press::Preset>(&preset)) {
        return std::move(*house);
    }
    throw Error(Fault::BadUsage,
                fmt::format("{} is an ebook store, which takes no PDF for a press", name));
}

ShippedPresets shipped_presets(PresetFolders folders) {
    ShippedPresets presets;
    for (const auto& [name, file] : shipped_files(folders)) {
        auto preset = read(file);
        if (auto* store = std::get_if<stores::Store>(&preset)) {
            presets.stores.push_back(std::move(*store));
        } else {
            presets.houses.push_back(std::move(std::get<press::Preset>(preset)));
        }
    }
    return presets;
}

} // namespace galley
