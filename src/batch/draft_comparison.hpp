// A draft beside the last one of its name: paragraphs and messages that came and went.
#pragma once

#include "base/diagnostics.hpp"
#include "batch/draft_outcome.hpp"
#include "batch/manifest.hpp"

namespace galley::batch {

/// Fills the draft's messages, fixed, blocks_new and blocks_gone. `last` may be nothing: then all
/// is new. Messages are the same when code, file and words are, wherever their lines have moved.
void compare(const DraftRecord* last,
             const DraftRecord& now,
             const Diagnostics& diagnostics,
             DraftOutcome& draft);

/// Of a message as JSON.
Severity severity_of(const bridge::Json& message);

} // namespace galley::batch
