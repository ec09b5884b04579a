// What each line of a plain text was read as, and why.
#pragma once

#include "base/diagnostics.hpp"
#include "document/reading.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace galley {

struct LineReading {
    std::uint32_t line = 0; ///< from 1
    std::string text;       ///< without blanks at its ends
    std::string kind;       ///< "heading", "paragraph" …, or what it was left out as
    std::string reason;     ///< why it was left out; empty: it was not
    std::vector<Vote> votes;
    std::string runner_up;
    std::vector<Vote> runner_up_votes;
    int level = 0; ///< of a heading, from 1
};

/// One entry for each line that is not blank, or for one line only (nothing when it is blank or
/// beyond the end). Throws Error(BadInput) when the source cannot be read as plain text.
std::vector<LineReading> explain(const Source& source,
                                 const ReadOptions& options,
                                 std::optional<std::uint32_t> line,
                                 Diagnostics& diagnostics);

/// For people: a line's place and kind, then its votes.
std::string
explanation_text(const std::vector<LineReading>& lines, const std::string& file, bool colored);
/// One JSON object with a final newline.
std::string explanation_json(const std::vector<LineReading>& lines, const std::string& file);

} // namespace galley
