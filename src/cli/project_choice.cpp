// The project's values as paths from the current folder.
#include "cli/project_choice.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "galley/preset_search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <system_error>

namespace galley::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t project_limit = 4ULL << 20U; ///< bytes

fs::path own_project(const std::vector<std::string>& sources) {
    std::error_code error;
    if (sources.size() == 1 && fs::is_directory(sources.front(), error)) {
        fs::path file = fs::path(sources.front()) / project_file_name;
        if (fs::is_regular_file(file, error)) {
            return file.lexically_normal();
        }
    }
    return {};
}

} // namespace

Project choose_project(const std::vector<std::string>& sources) {
    fs::path file = own_project(sources);
    if (file.empty()) {
        file = find_project_file({});
    }
    return file.empty() ? Project() : read_project(read_file(file, project_limit), file);
}

bool is_project_folder(const Project& project, const std::vector<std::string>& sources) {
    return !project.file.empty() && project.file == own_project(sources);
}

std::string style_of(const Project& project, const StyleFolders& folders) {
    const std::string& name = project.style.text;
    if (name.empty() || is_built_in_style(name, folders)) {
        return name;
    }
    const fs::path place = (project.folder / name).lexically_normal();
    std::error_code error;
    if (!fs::exists(place, error)) {
        throw Error(Fault::BadUsage,
                    fmt::format("there is no style \"{}\": neither built in nor at {}",
                                name,
                                display(place)),
                    project.style.origin);
    }
    // A path, whatever its name: "./serif" is not looked up among the built-in styles.
    return place.has_parent_path() ? display(place) : display(fs::path(".") / place);
}

std::vector<std::string> presets_of(const Project& project, const StyleFolders& folders) {
    std::vector<std::string> presets;
    for (const ProjectValue& value : project.presets) {
        for (const std::string& name : preset_names(value.text)) {
            const bool file = name.ends_with(".toml") && !is_shipped_preset(name, folders);
            presets.push_back(file ? display((project.folder / name).lexically_normal()) : name);
        }
    }
    return presets;
}

std::vector<std::string> plugins_of(const Project& project) {
    std::vector<std::string> plugins;
    for (const ProjectValue& value : project.plugins) {
        const fs::path place = (project.folder / value.text).lexically_normal();
        std::error_code error;
        if (!fs::exists(place, error)) {
            throw Error(Fault::BadInput,
                        fmt::format("there is no plug-in {}", display(place)),
                        value.origin);
        }
        if (!fs::is_directory(place, error)) {
            plugins.push_back(place.string());
            continue;
        }
        std::vector<std::string> found;
        for (fs::directory_iterator entry(place, error);
             !error && entry != fs::directory_iterator();
             entry.increment(error)) {
            if (entry->path().extension() == ".so") {
                found.push_back(entry->path().string());
            }
        }
        std::sort(found.begin(), found.end());
        plugins.insert(plugins.end(), found.begin(), found.end());
    }
    return plugins;
}

fs::path output_of(const Project& project) {
    const std::string name = project.output.text.empty() ? "output" : project.output.text;
    return (project.folder / name).lexically_normal();
}

} // namespace galley::cli
