// A folder of drafts made into results, only where something has changed.
#pragma once

#include "base/diagnostics.hpp"
#include "batch/draft_outcome.hpp"
#include "batch/run_options.hpp"
#include "presentation/style.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace galley::batch {

struct BatchOptions : RunOptions {
    std::string folder;               ///< of the drafts, as written
    std::vector<std::string> only;    ///< globs of sources below it; none: all
    std::vector<std::string> exclude; ///< globs
    bool dry_run = false;
    bool force = false;            ///< builds what has not changed too
    bool verify = false;           ///< trusts no time: compares the contents of results
    bool prune = false;            ///< removes results of drafts that are gone
    std::filesystem::path program; ///< the running program's file, part of every key
};

/// A draft that is there no longer.
struct RemovedDraft {
    std::string source;
    std::vector<std::string> results; ///< that still are, or were until now
    bool pruned = false;
};

struct BatchOutcome {
    std::vector<DraftOutcome> drafts; ///< in the order of their names
    std::vector<RemovedDraft> removed;
    Diagnostics general;
    double seconds = 0.0;

    [[nodiscard]] std::size_t count(DraftStatus status) const;
};

/// How far a run has come.
struct BatchProgress {
    std::size_t done = 0;
    std::size_t all = 0;
    std::size_t failed = 0;
    const DraftOutcome* last = nullptr;
};

/// `tell` is called on the calling thread after each draft. Throws Error when nothing could be
/// begun: no such folder, nothing to read, no place for the results.
BatchOutcome run_batch(const BatchOptions& options,
                       const presentation::Style& style,
                       const std::function<void(const BatchProgress&)>& tell);

} // namespace galley::batch
