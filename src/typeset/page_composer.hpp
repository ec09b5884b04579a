// Broken pages filled with their lines, rules, links, heads and folios: a stretch of pages that
// knows nothing of the others.
#pragma once

#include "typeset/folios.hpp"
#include "typeset/line_supply.hpp"
#include "typeset/missing_characters.hpp"
#include "typeset/page.hpp"
#include "typeset/page_geometry.hpp"

#include <cstddef>
#include <vector>

namespace galley::typeset {

/// What is broken and counted, to be read by several threads.
struct Composition {
    const presentation::Box& root;
    const Flow& flow;
    const FlowParagraphs& paragraphs;
    const FlowLines& lines;
    const PageBreaks& breaks;
    const std::vector<Folio>& folios; ///< of each page
    const PageGeometry& geometry;
};

/// Pages [begin, end). Nothing on the first of them was begun on a page before.
struct PageRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The same as in Pages, of one range; pictures in the order in which the range shows them. Pages
/// are counted as in the whole, fonts as in the FontBook.
struct ComposedPages {
    std::vector<Page> pages;
    std::vector<pictures::PicturePtr> pictures;
    std::vector<OutlineEntry> outline;
    std::vector<Anchor> anchors;
    std::vector<Diagnostic> diagnostics; ///< of lines, in their order
    MissingCharacters missing;
};

/// Throws Error(BadInput) when the time that `clock` allows is up.
ComposedPages compose_range(const Composition& from,
                            PageRange range,
                            ParagraphSetter& setter,
                            const Diagnostics& clock);

} // namespace galley::typeset
