// The keys of galley.toml as a table; what it does not list is metadata or a setting.
#include "galley/project.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "galley/sidecar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace galley {

namespace fs = std::filesystem;

namespace {

struct Single {
    std::string_view key;
    ProjectValue Project::*member;
};

struct List {
    std::string_view key;
    ProjectValues Project::*member;
};

constexpr std::array singles = {
    Single{"output", &Project::output},
    Single{"style", &Project::style},
    Single{"trim", &Project::trim},
    Single{"from", &Project::from},
    Single{"encoding", &Project::encoding},
    Single{"strict", &Project::strict},
    Single{"map", &Project::map},
    Single{"book.name", &Project::book_name},
};

constexpr std::array lists = {
    List{"inputs", &Project::inputs},
    List{"input", &Project::inputs},
    List{"exclude", &Project::exclude},
    List{"formats", &Project::formats},
    List{"preset", &Project::presets},
    List{"plugins", &Project::plugins},
    List{"xslt", &Project::xslt},
    List{"book.chapters", &Project::chapters},
};

void read_single(const bridge::TomlEntry& entry, ProjectValue& value) {
    if (entry.array || entry.values.front().empty()) {
        throw Error(Fault::BadInput, fmt::format("{} is one text here", entry.key), entry.origin);
    }
    value = {entry.values.front(), entry.origin};
}

void read_list(const bridge::TomlEntry& entry, ProjectValues& values) {
    for (std::size_t i = 0; i < entry.values.size(); ++i) {
        if (entry.values[i].empty()) {
            throw Error(Fault::BadInput,
                        fmt::format("{} has an empty text in it", entry.key),
                        entry.origins[i]);
        }
        values.push_back({entry.values[i], entry.origins[i]});
    }
}

void check_flag(const ProjectValue& flag, std::string_view key) {
    if (!flag.text.empty() && flag.text != "true" && flag.text != "false") {
        throw Error(Fault::BadInput, fmt::format("{} is true or false", key), flag.origin);
    }
}

} // namespace

Project read_project(std::string_view bytes, const fs::path& file) {
    Project project;
    project.file = file;
    project.folder = file.parent_path();
    for (bridge::TomlEntry& entry : bridge::parse_toml(bytes, display(file))) {
        const auto has_key = [&](const auto& known) { return known.key == entry.key; };
        const auto* single = std::find_if(singles.begin(), singles.end(), has_key);
        const auto* list = std::find_if(lists.begin(), lists.end(), has_key);
        if (single != singles.end()) {
            read_single(entry, project.*single->member);
        } else if (list != lists.end()) {
            read_list(entry, project.*list->member);
        } else {
            project.fields.push_back(std::move(entry));
        }
    }
    check_flag(project.strict, "strict");
    check_flag(project.map, "map");
    return project;
}

Metadata
project_metadata(const Project& project, const FormatList& formats, Diagnostics& diagnostics) {
    std::vector<std::string_view> keys;
    keys.reserve(singles.size() + lists.size());
    for (const Single& single : singles) {
        keys.push_back(single.key);
    }
    for (const List& list : lists) {
        keys.push_back(list.key);
    }
    return metadata_of(project.fields, project.folder, keys, formats, diagnostics);
}

fs::path find_project_file(const fs::path& folder) {
    std::error_code error;
    const fs::path start = folder.empty() ? fs::path(".") : folder;
    fs::path here = fs::weakly_canonical(start, error);
    fs::path shown = folder == "." ? fs::path() : folder;
    while (!error) {
        if (fs::is_regular_file(here / project_file_name, error)) {
            return shown / project_file_name;
        }
        if (here == here.root_path()) {
            break;
        }
        here = here.parent_path();
        shown = (shown / "..").lexically_normal();
        error.clear();
    }
    return {};
}

} // namespace galley
