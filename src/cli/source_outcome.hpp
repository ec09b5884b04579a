// What became of one source, and the report of a run as JSON.
#pragma once

#include "base/diagnostics.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace galley::cli {

struct WrittenResult {
    std::string format;
    std::string file;
    std::uint64_t bytes = 0;
};

struct SourceOutcome {
    std::string source;
    std::string reader;
    std::string encoding;
    int status = 0; ///< as an exit status
    std::vector<WrittenResult> written;
    Diagnostics diagnostics;
};

/// One object with a final newline; `general` are the messages that belong to no one source.
std::string
run_report(int status, const std::vector<SourceOutcome>& outcomes, const Diagnostics& general);

} // namespace galley::cli
