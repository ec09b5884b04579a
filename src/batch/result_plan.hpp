// Which result of which source goes to which file, checked before anything is converted.
#pragma once

#include "base/diagnostics.hpp"
#include "batch/run_options.hpp"
#include "batch/source_list.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace galley::batch {

struct PlannedSource {
    InputFile file;
    std::vector<const Format*> formats; ///< those whose results may be written
    bool map = false;
    bool refused = false; ///< its results would be those of another source; an error says so
};

/// Where the result with this extension ("pdf", "map.json") goes.
std::filesystem::path
result_path(const std::filesystem::path& output, const InputFile& file, std::string_view extension);

/// A format whose result would be a source is left out with a warning, or, when it was asked for
/// by name, throws Error(BadUsage). Sources that would write one file are all refused.
std::vector<PlannedSource> plan_results(const std::vector<InputFile>& files,
                                        const RunOptions& build,
                                        Diagnostics& diagnostics);

} // namespace galley::batch
