// Built-in names before paths.
#include "galley/style_search.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <system_error>
#include <utility>

namespace galley {

namespace fs = std::filesystem;

namespace {

bool is_style(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "style.css", ignored);
}

/// Empty: there is none.
fs::path built_in_style(const std::string& style, const StyleFolders& folders) {
    if (style.find('/') != std::string::npos || style.ends_with(".css") || style.empty() ||
        style == "." || style == "..") {
        return {};
    }
    for (const fs::path& folder : folders) {
        if (is_style(folder / style)) {
            return (folder / style).lexically_normal();
        }
    }
    return {};
}

} // namespace

std::map<std::string, fs::path> built_in_styles(const StyleFolders& folders) {
    std::map<std::string, fs::path> styles;
    for (const fs::path& folder : folders) {
        std::error_code error;
        for (fs::directory_iterator entry(folder, error);
             !error && entry != fs::directory_iterator();
             entry.increment(error)) {
            if (is_style(entry->path())) {
                styles.emplace(display(entry->path().filename()), entry->path().lexically_normal());
            }
        }
    }
    return styles;
}

bool is_built_in_style(const std::string& style, const StyleFolders& folders) {
    return !built_in_style(style, folders).empty();
}

fs::path find_style(const std::string& style, const StyleFolders& folders) {
    if (fs::path place = built_in_style(style, folders); !place.empty()) {
        return place;
    }
    std::error_code ignored;
    if (!style.empty() && fs::exists(style, ignored)) {
        return style;
    }
    std::vector<std::string> names;
    for (const auto& [name, folder] : built_in_styles(folders)) {
        names.push_back(name);
    }
    throw Error(Fault::BadUsage,
                fmt::format("there is no style \"{}\"; built in: {}; or name a folder with "
                            "style.css or a .css file",
                            style,
                            fmt::join(names, ", ")));
}

fs::path shipped_file(std::string_view name, const StyleFolders& folders) {
    std::error_code ignored;
    for (const fs::path& folder : folders) {
        if (fs::is_regular_file(folder / name, ignored)) {
            return (folder / name).lexically_normal();
        }
    }
    return {};
}

presentation::Style load_chosen_style(const StyleChoice& choice,
                                      bool strict,
                                      const StyleFolders& folders,
                                      Diagnostics& general) {
    Diagnostics faults;
    auto style = presentation::load_style(find_style(choice.name, folders),
                                          faults,
                                          shipped_file("fonts/fonts.css", folders).parent_path());
    for (const Diagnostic& fault : faults.list()) {
        general.add(fault);
    }
    if (faults.has(strict ? Severity::Warning : Severity::Error)) {
        throw Error(Fault::BadInput,
                    "nothing is written, because of the faults of the style",
                    {choice.name, 0, 0});
    }
    const ChosenPresets& presets = choice.presets;
    style.preset = presets.house;
    style.stores = presets.stores;
    style.files.insert(style.files.end(), presets.files.begin(), presets.files.end());
    if (presets.house) {
        style.trim = std::pair(presets.house->trim.width, presets.house->trim.height);
    }
    if (choice.trim) {
        style.trim = choice.trim;
    }
    return style;
}

} // namespace galley
