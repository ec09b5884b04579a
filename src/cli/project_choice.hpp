// Which galley.toml a run obeys, and what it says as options.
#pragma once

#include "base/diagnostics.hpp"
#include "galley/project.hpp"
#include "galley/registry.hpp"
#include "galley/style_search.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace galley::cli {

/// That of the folder which is the only source, else the nearest one in the current folder or above
/// it; an empty Project: there is none. Throws Error(BadInput) when it cannot be read.
Project choose_project(const std::vector<std::string>& sources);

/// The project stands in the folder that is the only source.
bool is_project_folder(const Project& project, const std::vector<std::string>& sources);

/// The style as `load_chosen_style` takes it: built-in by its name, else below the project's
/// folder. Empty: the project names none.
std::string style_of(const Project& project, const StyleFolders& folders);

/// The presets as `load_presets` takes them, in the same way.
std::vector<std::string> presets_of(const Project& project, const StyleFolders& folders);

/// Plug-ins as paths; a folder stands for its shared libraries, in the order of their names.
std::vector<std::string> plugins_of(const Project& project);

/// Below the project's folder; "output" when the project does not name one or is none.
std::filesystem::path output_of(const Project& project);

} // namespace galley::cli
