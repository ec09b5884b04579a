// What became of one draft of a batch run.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/json.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley::batch {

enum class DraftStatus {
    Unchanged, ///< its results are still good
    Built,
    WouldBuild, ///< --dry-run
    Failed,     ///< its old results, if any, are still there
    TimedOut,   ///< as failed
};

std::string_view status_name(DraftStatus status);

struct BuiltResult {
    std::string format;
    std::string file; ///< below the output folder
    std::uint64_t bytes = 0;
};

/// A message of this run or of the last one.
struct DraftMessage {
    bridge::Json json; ///< as of message_as_json
    Severity severity = Severity::Note;
    bool is_new = false; ///< the last run of this draft did not say so
};

struct DraftOutcome {
    std::string source; ///< below the folder of drafts
    DraftStatus status = DraftStatus::Unchanged;
    std::string reason; ///< why it was built, or would be
    std::string title;
    std::string reader;
    std::string encoding;
    std::uint64_t words = 0;
    std::uint64_t heads = 0;
    std::uint64_t pages = 0;
    std::uint64_t blocks_new = 0;  ///< paragraphs and heads that the last draft had not
    std::uint64_t blocks_gone = 0; ///< and those that only the last draft had
    std::vector<BuiltResult> results;
    std::vector<DraftMessage> messages;
    std::vector<bridge::Json> fixed; ///< messages of the last run that are no longer true
    Diagnostics diagnostics;         ///< of this run, to be shown
    double seconds = 0.0;
};

} // namespace galley::batch
