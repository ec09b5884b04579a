// The numbers of pages: each as its own page counts and shows it.
#pragma once

#include "typeset/flow_lines.hpp"
#include "typeset/page_breaking.hpp"
#include "typeset/page_geometry.hpp"

#include <string>
#include <vector>

namespace galley::typeset {

struct Folio {
    const css::PageStyle* style = nullptr; ///< of its page; the PageGeometry holds it
    int number = 1;                        ///< counter(page)
    std::string label; ///< in the counter style of the page's margin boxes: "iv", "12"
};

/// One for each page. A page that shows no number is counted as the next one that does, up to where
/// counting begins anew (counter-reset: page).
std::vector<Folio> folios_of(const PageBreaks& breaks,
                             const Flow& flow,
                             const FlowLines& lines,
                             PageGeometry& geometry);

} // namespace galley::typeset
