// Paths and globs of a galley.toml as files.
#include "batch/project_sources.hpp"

#include "base/files.hpp"
#include "batch/name_pattern.hpp"
#include "transforms/identifiers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace galley::batch {

namespace fs = std::filesystem;

namespace {

bool is_there(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

bool is_pattern(const std::string& text) { return text.find_first_of("*?[") != std::string::npos; }

/// "drafts" of "drafts/part-*/a.txt": where all files of the pattern are.
fs::path fixed_folder(const std::string& pattern) {
    fs::path folder;
    for (const fs::path& part : fs::path(pattern).parent_path()) {
        if (is_pattern(part.string())) {
            break;
        }
        folder /= part;
    }
    return folder;
}

/// The path below the project's folder, for messages and globs.
std::string below(const fs::path& path, const Project& project) {
    return project.folder.empty() ? display(path.lexically_normal())
                                  : display(path.lexically_relative(project.folder));
}

/// Files that the pattern of `value` matches, in the order of their names.
std::vector<fs::path> matching_files(const std::string& pattern, const Project& project) {
    std::vector<fs::path> found;
    std::error_code error;
    const fs::path folder = project.folder / fixed_folder(pattern);
    fs::recursive_directory_iterator walk(folder.empty() ? fs::path(".") : folder, error);
    while (!error && walk != fs::recursive_directory_iterator()) {
        const fs::path path = folder.empty() ? walk->path().lexically_normal() : walk->path();
        std::error_code ignored;
        // Without '/' a glob is about one folder here, and not about a name at any depth.
        const bool same_folder =
            pattern.find('/') != std::string::npos || path.parent_path() == folder;
        if (walk->is_regular_file(ignored) && same_folder &&
            matches_pattern(below(path, project), pattern)) {
            found.push_back(path);
        }
        walk.increment(error);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<fs::path> files_of(const ProjectValue& value, const Project& project) {
    const fs::path path = (project.folder / value.text).lexically_normal();
    if (is_there(path) || !is_pattern(value.text)) {
        return {path};
    }
    return matching_files(value.text, project);
}

void add_input(const ProjectValue& value,
               const Project& project,
               const fs::path& output,
               std::vector<InputFile>& files,
               Diagnostics& diagnostics) {
    const fs::path path = (project.folder / value.text).lexically_normal();
    if (is_there(path)) {
        for (InputFile& file : list_sources({display(path)}, output, diagnostics)) {
            files.push_back(std::move(file));
        }
        return;
    }
    const auto found =
        is_pattern(value.text) ? matching_files(value.text, project) : std::vector<fs::path>();
    if (found.empty()) {
        diagnostics.error("G620",
                          is_pattern(value.text)
                              ? fmt::format("no file matches the input \"{}\"", value.text)
                              : fmt::format("the input {} is not there", display(path)),
                          value.origin);
    }
    const fs::path folder = project.folder / fixed_folder(value.text);
    for (const fs::path& file : found) {
        const fs::path inside =
            folder.empty() ? file.parent_path() : file.parent_path().lexically_relative(folder);
        files.push_back(
            {display(file), file, inside == "." ? fs::path() : inside, file.stem().string(), {}});
    }
}

void drop_repeated(std::vector<InputFile>& files) {
    std::set<fs::path> seen;
    std::erase_if(files, [&](const InputFile& file) {
        return !seen.insert(place_of_file(file.path)).second;
    });
}

/// A chapter whose files are not there is listed too: it is told when the chapter is read.
std::vector<ChapterFile> chapter_files(const Project& project) {
    std::vector<ChapterFile> chapters;
    for (const ProjectValue& value : project.chapters) {
        const auto found = files_of(value, project);
        if (found.empty()) {
            chapters.push_back({project.folder / value.text, value.text, value.origin});
        }
        for (const fs::path& file : found) {
            chapters.push_back({file, below(file, project), value.origin});
        }
    }
    return chapters;
}

} // namespace

std::optional<InputFile> project_book(const RunOptions& options) {
    const Project& project = options.project;
    if (project.chapters.empty()) {
        return std::nullopt;
    }
    std::string name = project.book_name.text;
    if (name.empty()) {
        name = transforms::name_from_title(
            merge_metadata(options.project_metadata, options.metadata).title);
    }
    return InputFile{display(project.file),
                     project.file,
                     {},
                     name.empty() ? std::string("book") : name,
                     chapter_files(project)};
}

void leave_out(std::vector<InputFile>& files, const Project& project) {
    std::set<fs::path> chapters;
    for (const ChapterFile& chapter : chapter_files(project)) {
        chapters.insert(place_of_file(chapter.path));
    }
    std::erase_if(files, [&](const InputFile& file) {
        const std::string name = below(file.path, project);
        return chapters.count(place_of_file(file.path)) != 0 ||
               std::any_of(project.exclude.begin(),
                           project.exclude.end(),
                           [&](const ProjectValue& pattern) {
                               return matches_pattern(name, pattern.text);
                           });
    });
}

std::vector<InputFile>
project_sources(const RunOptions& options, const fs::path& output, Diagnostics& diagnostics) {
    const Project& project = options.project;
    ProjectValues inputs = project.inputs;
    if (inputs.empty() && project.chapters.empty()) {
        inputs.push_back({"input", {display(project.file), 0, 0}});
    }
    std::vector<InputFile> files;
    for (const ProjectValue& input : inputs) {
        add_input(input, project, output, files, diagnostics);
    }
    leave_out(files, project);
    drop_repeated(files);
    if (auto book = project_book(options)) {
        files.push_back(std::move(*book));
    }
    return files;
}

} // namespace galley::batch
