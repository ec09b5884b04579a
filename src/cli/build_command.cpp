// A run of galley build: list, plan, convert in parallel, write, report in order.
#include "cli/build_command.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "cli/limits.hpp"
#include "cli/ordered_jobs.hpp"
#include "cli/result_plan.hpp"
#include "cli/source_list.hpp"
#include "cli/source_outcome.hpp"
#include "cli/standard_input.hpp"
#include "cli/style_search.hpp"
#include "galley/conversion.hpp"
#include "galley/sidecar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>

namespace galley::cli {

namespace {

namespace fs = std::filesystem;

int exit_status(Fault fault) {
    switch (fault) {
    case Fault::BadInput:
        return 1;
    case Fault::BadUsage:
        return 2;
    case Fault::Internal:
        break;
    }
    return 3;
}

/// What all sources of the run share; read by several threads at a time.
struct Run {
    const BuildOptions& options;
    const Environment& environment;
    const presentation::Style& style;
};

Source read_source(const InputFile& file) {
    if (file.path.empty()) {
        return {"stdin", read_standard_input(source_limit)};
    }
    return {file.name, read_file(file.path, source_limit)};
}

Metadata read_sidecar_of(const InputFile& file, Diagnostics& diagnostics) {
    fs::path sidecar = file.path;
    sidecar.replace_extension(".toml");
    std::error_code ignored;
    if (file.path.empty() || sidecar == file.path || !fs::exists(sidecar, ignored)) {
        return {};
    }
    return read_sidecar(read_file(sidecar, sidecar_limit), display(sidecar), diagnostics);
}

ConversionRequest request_for(const PlannedSource& planned, const Run& run) {
    ConversionRequest request;
    request.formats = planned.formats;
    request.reader = run.options.from;
    request.read.encoding = run.options.encoding;
    request.read.language = run.options.metadata.language;
    request.command_line = run.options.metadata;
    request.epoch = run.environment.epoch;
    request.map = planned.map;
    return request;
}

void write_results(const PlannedSource& planned,
                   const Conversion& conversion,
                   const Run& run,
                   SourceOutcome& outcome) {
    if (run.options.to_stdout) {
        Console::put(conversion.results.front().bytes);
        return;
    }
    FileSet files;
    for (const Result& result : conversion.results) {
        const fs::path path = result_path(run.options.output, planned.file, result.extension);
        files.add(path, result.bytes);
        outcome.written.push_back({result.format, display(path), result.bytes.size()});
    }
    files.commit();
}

bool fails(const Diagnostics& diagnostics, bool strict) {
    return diagnostics.has(strict ? Severity::Warning : Severity::Error);
}

void convert_source(const PlannedSource& planned, const Run& run, SourceOutcome& outcome) {
    if (planned.formats.empty() && !planned.map) {
        return;
    }
    const Source source = read_source(planned.file);
    ConversionRequest request = request_for(planned, run);
    request.sidecar = read_sidecar_of(planned.file, outcome.diagnostics);
    if (request.read.language.empty()) {
        request.read.language = request.sidecar.language;
    }
    const Conversion conversion = convert(source, run.style, request, outcome.diagnostics);
    outcome.reader = conversion.reader;
    outcome.encoding = conversion.encoding;
    if (fails(outcome.diagnostics, run.options.strict)) {
        outcome.status = 1;
        outcome.diagnostics.error("",
                                  run.options.strict ? "nothing is written, because of the "
                                                       "messages above (--strict)"
                                                     : "nothing is written, because of the errors "
                                                       "above",
                                  {planned.file.name, 0, 0});
        return;
    }
    write_results(planned, conversion, run, outcome);
}

/// Messages that name no file are about the source.
void name_source(SourceOutcome& outcome) {
    Diagnostics named;
    for (Diagnostic diagnostic : outcome.diagnostics.list()) {
        if (diagnostic.origin.file.empty()) {
            diagnostic.origin.file = outcome.source;
        }
        named.add(std::move(diagnostic));
    }
    outcome.diagnostics = std::move(named);
}

/// The fence of one source: whatever goes wrong within stays with this source.
SourceOutcome outcome_of(const PlannedSource& planned, const Run& run) {
    SourceOutcome outcome;
    outcome.source = planned.file.name;
    if (planned.refused) {
        outcome.status = 1;
        return outcome;
    }
    try {
        convert_source(planned, run, outcome);
    } catch (const Error& error) {
        outcome.status = exit_status(error.fault());
        outcome.diagnostics.add(as_diagnostic(error, planned.file.name));
    } catch (const std::bad_alloc&) {
        outcome.status = 1;
        outcome.diagnostics.error("", "not enough memory for this source", {outcome.source, 0, 0});
    } catch (const std::exception& fault) {
        outcome.status = 3;
        outcome.diagnostics.error(
            "", fmt::format("galley is at fault: {}", fault.what()), {outcome.source, 0, 0});
    }
    if (outcome.status != 0) {
        outcome.written.clear();
    }
    name_source(outcome);
    return outcome;
}

/// A style's faults fail the whole run: nothing is made in a look that nobody asked for.
presentation::Style load_chosen_style(const BuildOptions& options,
                                      const Environment& environment,
                                      Diagnostics& general) {
    Diagnostics faults;
    auto style = presentation::load_style(find_style(options.style, environment), faults);
    for (const Diagnostic& fault : faults.list()) {
        general.add(fault);
    }
    if (fails(faults, options.strict)) {
        throw Error(Fault::BadInput,
                    "nothing is written, because of the faults of the style",
                    {options.style, 0, 0});
    }
    if (options.trim) {
        style.trim = options.trim;
    }
    return style;
}

void say_written(const SourceOutcome& outcome, const Console& console) {
    for (const WrittenResult& result : outcome.written) {
        console.say({Severity::Note,
                     "",
                     fmt::format("written, {} bytes", result.bytes),
                     {result.file, 0, 0}});
    }
}

unsigned thread_count(const BuildOptions& options) {
    if (options.to_stdout) {
        return 1;
    }
    return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

std::vector<PlannedSource> planned_sources(const BuildOptions& options, Diagnostics& general) {
    auto sources = options.sources;
    if (sources.empty()) {
        sources.emplace_back("input");
    }
    const auto files =
        list_sources(sources, options.to_stdout ? fs::path("output") : options.output, general);
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
    Diagnostics general;
    std::vector<SourceOutcome> outcomes;
    int status = 0;
    try {
        const auto plan = planned_sources(options, general);
        const auto style = load_chosen_style(options, environment, general);
        console.say(general);
        if (general.has(Severity::Error)) {
            status = 1;
        }
        if (!plan.empty()) {
            const Run run{options, environment, style};
            outcomes.resize(plan.size());
            run_in_order(
                plan.size(),
                thread_count(options),
                [&](std::size_t i) { outcomes[i] = outcome_of(plan[i], run); },
                [&](std::size_t i) {
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
