// A run of galley build: list, plan, convert in parallel, write, report in order.
#include "cli/build_command.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "batch/ordered_jobs.hpp"
#include "batch/project_sources.hpp"
#include "batch/result_plan.hpp"
#include "batch/source_conversion.hpp"
#include "batch/source_list.hpp"
#include "batch/source_outcome.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

namespace galley::cli {

namespace {

namespace fs = std::filesystem;
using namespace batch;

void say_written(const SourceOutcome& outcome, const Console& console) {
    for (const WrittenResult& result : outcome.written) {
        console.say({Severity::Note,
                     "",
                     fmt::format("written, {} bytes", result.bytes),
                     {result.file, 0, 0}});
    }
}

/// Without a source: what the project says; without a project: the folder input.
std::vector<InputFile> listed_sources(const BuildOptions& options, Diagnostics& general) {
    const fs::path output = options.to_stdout ? fs::path("output") : options.output;
    if (!options.sources.empty()) {
        return list_sources(options.sources, output, general);
    }
    if (options.project.file.empty()) {
        return list_sources({"input"}, output, general);
    }
    return project_sources(options, output, general);
}

std::vector<PlannedSource> planned_sources(const BuildOptions& options, Diagnostics& general) {
    const auto files = listed_sources(options, general);
    if (options.to_stdout && files.size() > 1) {
        throw Error(Fault::BadUsage,
                    fmt::format("-o - takes one source; here are {}", files.size()));
    }
    return plan_results(files, options, general);
}

} // namespace

int build(const BuildOptions& options,
          const MessageOptions& messages,
          const Environment& environment,
          const Console& console) {
    Diagnostics general = options.told;
    std::vector<SourceOutcome> outcomes;
    int status = 0;
    try {
        const auto plan = planned_sources(options, general);
        const auto style =
            load_chosen_style(options.style, options.strict, style_folders(environment), general);
        console.say(general);
        if (general.has(Severity::Error)) {
            status = 1;
        }
        if (!plan.empty()) {
            const SharedParts shared{options, style, {}, text_threads(options, plan.size())};
            outcomes.resize(plan.size());
            run_in_order(
                plan.size(),
                thread_count(options),
                [&](std::size_t i) { outcomes[i] = convert_source(plan[i], shared); },
                [&](std::size_t i) {
                    if (outcomes[i].status == 0 && options.to_stdout) {
                        Console::put(outcomes[i].bytes);
                    }
                    console.say(outcomes[i].diagnostics);
                    if (messages.verbose) {
                        say_written(outcomes[i], console);
                    }
                    status = std::max(status, outcomes[i].status);
                });
        }
    } catch (const Error& error) {
        console.say(general);
        console.say(as_diagnostic(error, ""));
        general.add(as_diagnostic(error, ""));
        status = exit_status(error.fault());
    }
    if (messages.json) {
        Console::put(run_report(status, outcomes, general));
    }
    return status;
}

} // namespace galley::cli
