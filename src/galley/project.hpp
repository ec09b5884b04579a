// galley.toml: what a folder of texts is to become, written by people.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/toml.hpp"
#include "document/metadata.hpp"
#include "galley/registry.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

inline constexpr std::string_view project_file_name = "galley.toml";

/// A value with its place in the project's file, for messages.
struct ProjectValue {
    std::string text; ///< empty: not given
    Origin origin;
};

using ProjectValues = std::vector<ProjectValue>;

/// Paths are as written, below `folder`. All empty: there is no project.
struct Project {
    std::filesystem::path file;   ///< the galley.toml; empty: none
    std::filesystem::path folder; ///< that it stands in
    ProjectValues inputs;         ///< files, folders and globs
    ProjectValues exclude;        ///< globs
    ProjectValue output;          ///< a folder
    ProjectValues formats;
    ProjectValue style;
    ProjectValue trim;
    ProjectValues presets;
    ProjectValue from;
    ProjectValue encoding;
    ProjectValue strict;                   ///< "true" or "false"
    ProjectValue map;                      ///< "true" or "false"
    ProjectValues plugins;                 ///< shared libraries, or folders of them
    ProjectValues xslt;                    ///< transforms of the document
    ProjectValue book_name;                ///< of the book's results
    ProjectValues chapters;                ///< files and globs, in the order of the book
    std::vector<bridge::TomlEntry> fields; ///< metadata and settings, for project_metadata
};

/// Throws Error(BadInput) with the place when it is no TOML, or a key has a value of another shape
/// than it must have (a list for a single value).
Project read_project(std::string_view bytes, const std::filesystem::path& file);

/// The metadata and settings of the project; `cover` is then a path from the current folder.
/// Unknown keys and wrong values are warnings with their line and a guess at what was meant.
Metadata
project_metadata(const Project& project, const FormatList& formats, Diagnostics& diagnostics);

/// The nearest galley.toml in `folder` or above it; empty: there is none.
std::filesystem::path find_project_file(const std::filesystem::path& folder);

} // namespace galley
