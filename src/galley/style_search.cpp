// The folders of built-in styles, in the order in which they are tried.
#include "cli/style_search.hpp"

#include "base/error.hpp"
#include "batch/source_conversion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <system_error>
#include <vector>

namespace galley::cli {

namespace fs = std::filesystem;

namespace {

bool is_style(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "style.css", ignored);
}

std::set<std::string> known_styles(const std::vector<fs::path>& folders) {
    std::set<std::string> names;
    for (const fs::path& folder : folders) {
        std::error_code error;
        for (fs::directory_iterator entry(folder, error);
             !error && entry != fs::directory_iterator();
             entry.increment(error)) {
            if (is_style(entry->path())) {
                names.insert(entry->path().filename().string());
            }
        }
    }
    return names;
}

} // namespace

std::vector<fs::path> style_folders(const Environment& environment) {
    std::vector<fs::path> folders;
    if (!environment.styles.empty()) {
        folders.push_back(environment.styles);
    }
    if (!environment.program.empty()) {
        const fs::path beside = environment.program.parent_path();
        folders.push_back(beside / "../share/galley/styles");
        folders.push_back(beside / "../styles");
        folders.push_back(beside / "../../styles");
    }
    folders.emplace_back(GALLEY_STYLES_FOLDER);
    return folders;
}

fs::path find_style(const std::string& style, const Environment& environment) {
    const auto folders = style_folders(environment);
    const bool is_name = style.find('/') == std::string::npos && !style.ends_with(".css");
    if (is_name && !style.empty() && style != "." && style != "..") {
        for (const fs::path& folder : folders) {
            if (is_style(folder / style)) {
                return (folder / style).lexically_normal();
            }
        }
    }
    std::error_code ignored;
    if (!style.empty() && fs::exists(style, ignored)) {
        return style;
    }
    throw Error(Fault::BadUsage,
                fmt::format("there is no style \"{}\"; built in: {}; or name a folder with "
                            "style.css or a .css file",
                            style,
                            fmt::join(known_styles(folders), ", ")));
}

namespace {

/// Empty: none are found.
fs::path shipped_fonts(const Environment& environment) {
    std::error_code ignored;
    for (const fs::path& folder : style_folders(environment)) {
        if (fs::is_regular_file(folder / "fonts" / "fonts.css", ignored)) {
            return (folder / "fonts").lexically_normal();
        }
    }
    return {};
}

} // namespace

presentation::Style load_chosen_style(const StyleChoice& choice,
                                      bool strict,
                                      const Environment& environment,
                                      Diagnostics& general) {
    Diagnostics faults;
    auto style = presentation::load_style(
        find_style(choice.name, environment), faults, shipped_fonts(environment));
    for (const Diagnostic& fault : faults.list()) {
        general.add(fault);
    }
    if (batch::fails(faults, strict)) {
        throw Error(Fault::BadInput,
                    "nothing is written, because of the faults of the style",
                    {choice.name, 0, 0});
    }
    if (choice.trim) {
        style.trim = choice.trim;
    }
    return style;
}

} // namespace galley::cli
