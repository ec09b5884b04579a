// The entries of the contents list that a reader left out.
#pragma once

#include "document/span.hpp"
#include "review/listed_name.hpp"
#include "review/manuscript.hpp"

#include <string>
#include <vector>

namespace galley::review {

struct ContentsEntry {
    std::string text; ///< wrapped lines joined, without the page
    Span span;
    ListedName name;
    bool paged = false;
};

/// In their order; empty: the text has no such list. `heads` tell where wrapped entries end.
std::vector<ContentsEntry> contents_entries(const Manuscript& manuscript,
                                            const std::vector<ListedName>& heads);

} // namespace galley::review
