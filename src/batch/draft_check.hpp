// Whether what an earlier run made of a draft is still good, and if not, why.
#pragma once

#include "batch/draft_keys.hpp"
#include "batch/manifest.hpp"

#include <filesystem>
#include <string>

namespace galley::batch {

struct CheckRules {
    std::filesystem::path output;
    bool force = false;
    bool verify = false; ///< by content, not by size, time and inode
};

/// Empty: nothing need be done. Else one sentence part: "new", "changed: source, style",
/// "output deleted: a.pdf" …
std::string reason_to_build(const DraftRecord* last, const DraftKeys& now, const CheckRules& rules);

} // namespace galley::batch
