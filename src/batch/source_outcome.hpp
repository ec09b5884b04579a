// What became of one source, and the report of a run as JSON.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/json.hpp"
#include "document/document_facts.hpp"
#include "galley/picture_loading.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace galley::batch {

struct WrittenResult {
    std::string format;
    std::string file;
    std::uint64_t bytes = 0;
    std::string hash; ///< of its content
};

struct SourceOutcome {
    std::string source;
    std::string reader;
    std::string encoding;
    int status = 0; ///< as an exit status
    bool out_of_time = false;
    std::vector<WrittenResult> written;
    std::string bytes; ///< the one result that goes to standard output
    DocumentFacts facts;
    std::uint64_t pages = 0;
    std::vector<PictureUse> pictures;
    Diagnostics diagnostics;
};

bridge::Json message_as_json(const Diagnostic& diagnostic);
bridge::Json messages_as_json(const Diagnostics& diagnostics);

/// One object with a final newline; `general` are the messages that belong to no one source.
std::string
run_report(int status, const std::vector<SourceOutcome>& outcomes, const Diagnostics& general);

} // namespace galley::batch
