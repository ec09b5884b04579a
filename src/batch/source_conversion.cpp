// The fence of one source: whatever goes wrong within stays with this source.
#include "batch/source_conversion.hpp"

#include "base/files.hpp"
#include "batch/limits.hpp"
#include "batch/standard_input.hpp"
#include "bridge/content_hash.hpp"
#include "galley/conversion.hpp"
#include "galley/sidecar.hpp"

#include <fmt/format.h>

#include <exception>
#include <new>
#include <system_error>
#include <utility>

namespace galley::batch {

namespace {

namespace fs = std::filesystem;

ConversionRequest request_for(const PlannedSource& planned, const RunOptions& options) {
    ConversionRequest request;
    request.formats = planned.formats;
    request.reader = options.from;
    request.read.encoding = options.encoding;
    request.read.language = options.metadata.language;
    request.command_line = options.metadata;
    request.epoch = options.epoch;
    request.map = planned.map;
    return request;
}

void write_results(const PlannedSource& planned,
                   Conversion& conversion,
                   const SharedParts& shared,
                   SourceOutcome& outcome) {
    if (shared.options.to_stdout) {
        outcome.bytes = std::move(conversion.results.front().bytes);
        return;
    }
    FileSet files(shared.staging);
    for (const Result& result : conversion.results) {
        const fs::path path = result_path(shared.options.output, planned.file, result.extension);
        outcome.diagnostics.keep_time();
        files.add(path, result.bytes);
        outcome.written.push_back({result.format,
                                   display(path),
                                   result.bytes.size(),
                                   bridge::content_hash(result.bytes)});
    }
    files.commit();
}

void convert_into(const PlannedSource& planned,
                  const LoadedSource& loaded,
                  const SharedParts& shared,
                  SourceOutcome& outcome) {
    ConversionRequest request = request_for(planned, shared.options);
    if (!loaded.sidecar_name.empty()) {
        request.sidecar = read_sidecar(
            loaded.sidecar, loaded.sidecar_name, *shared.options.known, outcome.diagnostics);
    }
    if (request.read.language.empty()) {
        request.read.language = request.sidecar.language;
    }
    Conversion conversion = convert(loaded.source, shared.style, request, outcome.diagnostics);
    outcome.reader = conversion.reader;
    outcome.encoding = conversion.encoding;
    outcome.facts = std::move(conversion.facts);
    outcome.pages = conversion.pages;
    if (fails(outcome.diagnostics, shared.options.strict)) {
        outcome.status = 1;
        outcome.diagnostics.error("",
                                  shared.options.strict ? "nothing is written, because of the "
                                                          "messages above (--strict)"
                                                        : "nothing is written, because of the "
                                                          "errors above",
                                  {planned.file.name, 0, 0});
        return;
    }
    write_results(planned, conversion, shared, outcome);
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

/// Runs work(outcome) and tells in the outcome what it throws.
template <typename Work>
SourceOutcome fenced(const PlannedSource& planned, const RunOptions& options, const Work& work) {
    SourceOutcome outcome;
    outcome.source = planned.file.name;
    if (planned.refused) {
        outcome.status = 1;
        return outcome;
    }
    if (options.time_limit.count() > 0) {
        outcome.diagnostics.set_time_limit(options.time_limit);
    }
    try {
        work(outcome);
    } catch (const Error& error) {
        outcome.status = exit_status(error.fault());
        outcome.out_of_time = outcome.diagnostics.out_of_time();
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

bool has_work(const PlannedSource& planned) { return !planned.formats.empty() || planned.map; }

} // namespace

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

Diagnostic as_diagnostic(const Error& error, const std::string& file) {
    Diagnostic diagnostic{Severity::Error, "", error.what(), error.origin()};
    if (diagnostic.origin.file.empty()) {
        diagnostic.origin.file = file.empty() ? "galley" : file;
    }
    return diagnostic;
}

bool fails(const Diagnostics& diagnostics, bool strict) {
    return diagnostics.has(strict ? Severity::Warning : Severity::Error);
}

LoadedSource load_source(const InputFile& file) {
    if (file.path.empty()) {
        return {{"stdin", read_standard_input(source_limit)}, {}, {}};
    }
    LoadedSource loaded{{file.name, read_file(file.path, source_limit)}, {}, {}};
    fs::path sidecar = file.path;
    sidecar.replace_extension(".toml");
    std::error_code ignored;
    if (sidecar != file.path && fs::exists(sidecar, ignored)) {
        loaded.sidecar_name = display(sidecar);
        loaded.sidecar = read_file(sidecar, sidecar_limit);
    }
    return loaded;
}

SourceOutcome convert_source(const PlannedSource& planned, const SharedParts& shared) {
    return fenced(planned, shared.options, [&](SourceOutcome& outcome) {
        if (has_work(planned)) {
            convert_into(planned, load_source(planned.file), shared, outcome);
        }
    });
}

SourceOutcome convert_loaded(const PlannedSource& planned,
                             const LoadedSource& loaded,
                             const SharedParts& shared) {
    return fenced(planned, shared.options, [&](SourceOutcome& outcome) {
        if (has_work(planned)) {
            convert_into(planned, loaded, shared, outcome);
        }
    });
}

SourceOutcome failed_outcome(const PlannedSource& planned, const Error& error) {
    return fenced(planned, {}, [&](SourceOutcome&) { throw Error(error); });
}

} // namespace galley::batch
