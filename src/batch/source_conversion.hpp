// One source of a run: read, converted, its results written together, whatever goes wrong.
#pragma once

#include "base/error.hpp"
#include "batch/result_plan.hpp"
#include "batch/run_options.hpp"
#include "batch/source_outcome.hpp"
#include "galley/conversion.hpp"
#include "presentation/style.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace galley::batch {

/// What all sources of a run share; read by several threads at a time.
struct SharedParts {
    const RunOptions& options;
    const presentation::Style& style;
    std::filesystem::path staging; ///< of FileSet; empty: temporaries beside the results
    unsigned text_threads = 1;     ///< for the pages of one text
};

/// A source, or the chapters of a book, with what people wrote about it in toml files beside it.
struct LoadedSource {
    std::vector<TextPart> parts;
    std::string sidecars; ///< bytes of the toml files
    std::string pins;     ///< bytes that say what is pinned
    std::optional<CoverPicture> cover;
    std::string profile; ///< bytes of print.profile; empty: none is named
    Diagnostics told;    ///< by the toml files, and about chapters
};

/// Throws Error(BadInput) when one of the files cannot be read.
LoadedSource load_source(const InputFile& file, const RunOptions& options);

/// Reads and converts. Nothing is thrown: whatever goes wrong is told in the outcome, and old
/// results stay then.
SourceOutcome convert_source(const PlannedSource& planned, const SharedParts& shared);
/// The same for a source that was read before; it is used up.
SourceOutcome
convert_loaded(const PlannedSource& planned, LoadedSource loaded, const SharedParts& shared);

/// Reads and reviews; no result is made. What goes wrong is told in the outcome.
SourceOutcome check_source(const InputFile& file, const RunOptions& options);

/// An outcome that says why the source failed.
SourceOutcome failed_outcome(const PlannedSource& planned, const Error& error);

/// Severe enough to fail a source or a style.
bool fails(const Diagnostics& diagnostics, bool strict);

int exit_status(Fault fault);
/// `file` stands in when the error names none; "galley" when it is empty.
Diagnostic as_diagnostic(const Error& error, const std::string& file);

} // namespace galley::batch
