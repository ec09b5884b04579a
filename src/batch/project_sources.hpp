// What a project is made of: the files of its inputs, and its book.
#pragma once

#include "base/diagnostics.hpp"
#include "batch/run_options.hpp"
#include "batch/source_list.hpp"
#include "galley/project.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace galley::batch {

/// The files of `inputs` (of the folder input where the project names none and has no book), less
/// those of `exclude` and the chapters, and the book. An input that is not there is an error among
/// the diagnostics, with its place.
std::vector<InputFile> project_sources(const RunOptions& options,
                                       const std::filesystem::path& output,
                                       Diagnostics& diagnostics);

/// The project's book as one source; nothing when it names no chapters. Globs stand for their files
/// in the order of their names. Its results are named by the project, else by the title.
std::optional<InputFile> project_book(const RunOptions& options);

/// Takes out of `files` what `exclude` names, and the chapters of the book.
void leave_out(std::vector<InputFile>& files, const Project& project);

} // namespace galley::batch
