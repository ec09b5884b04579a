// A text in figures: what a list of many texts says of each.
#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace galley {

struct DocumentFacts {
    std::string title;
    std::uint64_t words = 0; ///< runs of characters between white space, heads included
    std::uint64_t heads = 0; ///< titles of sections
    /// Ids of the blocks that hold text, in order. An id depends on its block's words alone, so
    /// what two drafts have in common is what their lists have in common.
    std::vector<std::string> blocks;
};

/// Ids must have been given before.
DocumentFacts facts_of(const Document& document);

} // namespace galley
