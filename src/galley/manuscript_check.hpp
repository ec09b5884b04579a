// One source read and reviewed.
#pragma once

#include "base/diagnostics.hpp"
#include "galley/text_part.hpp"

#include <string>

namespace galley {

struct ManuscriptCheck {
    std::string reader; ///< name of the format that the source was read as
    std::string encoding;
};

/// What the reader tells, then the findings of the review as warnings, ordered by place. Throws
/// Error when the part cannot be read.
ManuscriptCheck check_manuscript(const TextPart& part, Diagnostics& diagnostics);

} // namespace galley
