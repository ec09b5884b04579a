// Markers where the printed pages begin (EPUB 3.3, D.5; DPUB-ARIA 1.1, doc-pagebreak).
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/xml_tree.hpp"
#include "writers/epub/page_starts.hpp"

#include <string>
#include <unordered_set>
#include <vector>

namespace galley::writers {

/// A marker in the text.
struct PageMarker {
    std::string label; ///< the page's folio
    std::string id;    ///< of the element
};

/// What the pages say of the text.
struct PrintedPages {
    std::vector<PageStart> starts;
    std::unordered_set<std::string> blocks;
};

/// Puts an empty element of role doc-pagebreak before the first word of each page, or before the
/// head that it stands in; gives them in their order. Pages before the first that is found (half-
/// title, imprint) are not in the text; one after it that is not found is G525.
std::vector<PageMarker>
mark_pages(bridge::Node html, const PrintedPages& pages, Diagnostics& diagnostics);

} // namespace galley::writers
