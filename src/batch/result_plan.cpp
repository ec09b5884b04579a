// Results compared with sources and with each other by their places on disk.
#include "batch/result_plan.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

namespace galley::batch {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view map_extension = "map.json";

/// The folder is resolved, the last name is not: writing replaces a link, not what it points to.
fs::path place_of(const fs::path& path) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    const fs::path folder = fs::weakly_canonical(absolute.parent_path(), error);
    return (error ? absolute.parent_path().lexically_normal() : folder) / absolute.filename();
}

std::set<fs::path> places_of_sources(const std::vector<InputFile>& files) {
    std::set<fs::path> places;
    for (const InputFile& file : files) {
        if (file.path.empty()) {
            continue;
        }
        std::error_code error;
        places.insert(place_of(file.path));
        const fs::path target = fs::weakly_canonical(file.path, error);
        if (!error) {
            places.insert(target);
        }
    }
    return places;
}

void leave_out(const PlannedSource& planned,
               const fs::path& result,
               std::string_view format,
               bool named,
               Diagnostics& diagnostics) {
    if (named) {
        throw Error(Fault::BadUsage,
                    fmt::format("the {} result of {} would be {}, which is a source; write to "
                                "another folder with -o",
                                format,
                                planned.file.name,
                                display(result)));
    }
    diagnostics.warning("G612",
                        fmt::format("the {} result would be {}, which is a source; it is skipped",
                                    format,
                                    display(result)),
                        {planned.file.name, 0, 0});
}

void spare_sources(PlannedSource& planned,
                   const std::set<fs::path>& sources,
                   const RunOptions& build,
                   Diagnostics& diagnostics) {
    const auto is_source = [&](const fs::path& result) {
        return sources.count(place_of(result)) != 0;
    };
    std::vector<const Format*> kept;
    for (const Format* format : planned.formats) {
        const fs::path result = result_path(build.output, planned.file, format->extensions[0]);
        if (is_source(result)) {
            leave_out(planned, result, format->name, build.formats_named, diagnostics);
        } else {
            kept.push_back(format);
        }
    }
    planned.formats = std::move(kept);
    const fs::path map = result_path(build.output, planned.file, map_extension);
    if (planned.map && is_source(map)) {
        leave_out(planned, map, "map", true, diagnostics);
    }
}

/// Results by place, with the indices of the sources that would write them.
std::map<fs::path, std::vector<std::size_t>>
writers_by_place(const std::vector<PlannedSource>& plan, const RunOptions& build) {
    std::map<fs::path, std::vector<std::size_t>> writers;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const auto add = [&](std::string_view extension) {
            writers[place_of(result_path(build.output, plan[i].file, extension))].push_back(i);
        };
        for (const Format* format : plan[i].formats) {
            add(format->extensions[0]);
        }
        if (plan[i].map) {
            add(map_extension);
        }
    }
    return writers;
}

void refuse_shared_results(std::vector<PlannedSource>& plan,
                           const RunOptions& build,
                           Diagnostics& diagnostics) {
    std::set<std::pair<std::size_t, std::size_t>> said;
    for (const auto& [place, writers] : writers_by_place(plan, build)) {
        for (std::size_t k = 1; k < writers.size(); ++k) {
            const std::size_t first = writers.front();
            const std::size_t second = writers[k];
            plan[first].refused = true;
            plan[second].refused = true;
            if (said.insert({first, second}).second) {
                diagnostics.error(
                    "G613",
                    fmt::format("{} and {} would both write {}; rename one or build them into "
                                "different folders",
                                plan[first].file.name,
                                plan[second].file.name,
                                display((build.output / plan[first].file.folder / place.filename())
                                            .lexically_normal())),
                    {plan[second].file.name, 0, 0});
            }
        }
    }
}

} // namespace

fs::path result_path(const fs::path& output, const InputFile& file, std::string_view extension) {
    return (output / file.folder / fmt::format("{}.{}", file.stem, extension)).lexically_normal();
}

std::vector<PlannedSource> plan_results(const std::vector<InputFile>& files,
                                        const RunOptions& build,
                                        Diagnostics& diagnostics) {
    std::vector<PlannedSource> plan;
    plan.reserve(files.size());
    const auto sources = places_of_sources(files);
    for (const InputFile& file : files) {
        plan.push_back({file, build.formats, build.map, false});
        if (!build.to_stdout) {
            spare_sources(plan.back(), sources, build, diagnostics);
        }
    }
    if (!build.to_stdout) {
        refuse_shared_results(plan, build, diagnostics);
    }
    return plan;
}

} // namespace galley::batch
