// One source of a run: read, converted, its results written together, whatever goes wrong.
#pragma once

#include "base/error.hpp"
#include "batch/result_plan.hpp"
#include "batch/run_options.hpp"
#include "batch/source_outcome.hpp"
#include "document/reading.hpp"
#include "presentation/style.hpp"

#include <filesystem>
#include <string>

namespace galley::batch {

/// What all sources of a run share; read by several threads at a time.
struct SharedParts {
    const RunOptions& options;
    const presentation::Style& style;
    std::filesystem::path staging; ///< of FileSet; empty: temporaries beside the results
};

/// A source with what people wrote about it in the toml file beside it.
struct LoadedSource {
    Source source;
    std::string sidecar_name; ///< empty: there is none
    std::string sidecar;      ///< its bytes
};

/// Throws Error(BadInput) when one of the files cannot be read.
LoadedSource load_source(const InputFile& file);

/// Reads and converts. Nothing is thrown: whatever goes wrong is told in the outcome, and old
/// results stay then.
SourceOutcome convert_source(const PlannedSource& planned, const SharedParts& shared);
/// The same for a source that was read before.
SourceOutcome
convert_loaded(const PlannedSource& planned, const LoadedSource& loaded, const SharedParts& shared);

/// An outcome that says why the source failed.
SourceOutcome failed_outcome(const PlannedSource& planned, const Error& error);

/// Severe enough to fail a source or a style.
bool fails(const Diagnostics& diagnostics, bool strict);

int exit_status(Fault fault);
/// `file` stands in when the error names none; "galley" when it is empty.
Diagnostic as_diagnostic(const Error& error, const std::string& file);

} // namespace galley::batch
