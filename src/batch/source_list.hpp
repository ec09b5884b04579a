// Which files the sources of the command line stand for.
#pragma once

#include "base/diagnostics.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace galley::batch {

/// A file of a book in several files.
struct ChapterFile {
    std::filesystem::path path;
    std::string place; ///< below the project's folder, with '/'
    Origin origin;     ///< where the project names it
};

/// A source and where its results go.
struct InputFile {
    std::string name;                  ///< for messages: as written, or folder/file below it
    std::filesystem::path path;        ///< empty: standard input
    std::filesystem::path folder;      ///< of the results, below the output folder
    std::string stem;                  ///< of the results: "article"
    std::vector<ChapterFile> chapters; ///< of a book, whose `path` is its galley.toml; else none
};

/// The same for every name of a file: absolute, links followed.
std::filesystem::path place_of_file(const std::filesystem::path& path);

/// A folder stands for all files below it that galley reads by their extension; hidden ones and
/// those below `output` are left out, so that results are not read again. A file stands for
/// itself. No file is opened here and none comes twice. A folder that holds nothing to read, or
/// cannot be read, is an error among the diagnostics.
std::vector<InputFile> list_sources(const std::vector<std::string>& sources,
                                    const std::filesystem::path& output,
                                    Diagnostics& diagnostics);

} // namespace galley::batch
