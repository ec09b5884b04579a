// Short blocks that begin with a number as heads do, but were not read as heads.
#pragma once

#include "review/manuscript.hpp"
#include "review/numbering_series.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace galley::review {

struct UnreadHead {
    NumberStyle style;
    std::string frame; ///< with closing marks
    int value = 0;
    Span span;
    std::string label; ///< as typed
    bool item = false; ///< of a list: it may be a head, or not
};

/// By place, each with every way to read its number.
std::vector<UnreadHead> unread_heads(const Manuscript& manuscript);

} // namespace galley::review
