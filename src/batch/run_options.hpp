// What holds for every source of a run.
#pragma once

#include "document/metadata.hpp"
#include "galley/document_transform.hpp"
#include "galley/project.hpp"
#include "galley/registry.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace galley::batch {

struct RunOptions {
    std::shared_ptr<const FormatList> known = std::make_shared<FormatList>(); ///< all formats
    std::vector<const Format*> formats; ///< to make, of those known
    bool formats_named = false;         ///< by the user; else all that are written
    std::filesystem::path output{"output"};
    bool to_stdout = false;
    const Format* from = nullptr; ///< nothing: by extension, else by content
    std::string encoding;
    Metadata metadata;                       ///< of the command line
    Project project;                         ///< galley.toml
    Metadata project_metadata;               ///< its metadata and settings
    DocumentTransforms transforms;           ///< of the document, before it is written
    std::optional<std::int64_t> epoch;       ///< SOURCE_DATE_EPOCH
    bool strict = false;                     ///< a warning fails its source
    bool map = false;                        ///< also the span map
    unsigned jobs = 0;                       ///< 0: as many as there are processors
    std::chrono::milliseconds time_limit{0}; ///< for one source; 0: none
};

/// Sources converted at a time for `options.jobs`.
unsigned thread_count(const RunOptions& options);
/// Threads for each text when there are so many sources: what few sources leave free.
unsigned text_threads(const RunOptions& options, std::size_t sources);

} // namespace galley::batch
