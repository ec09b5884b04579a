// The styled text as finished pages.
#pragma once

#include "base/diagnostics.hpp"
#include "css/stylesheet.hpp"
#include "presentation/box.hpp"
#include "presentation/style.hpp"
#include "typeset/page.hpp"
#include "typeset/page_geometry.hpp"

#include <vector>

namespace galley::typeset {

/// What a run asks for besides the style.
struct PageOrder {
    PageLimits limits;    ///< what stands above the style's pages
    unsigned threads = 1; ///< the pages do not depend on their number
};

/// `root` has Role::Document; `sheet` gives @page. Throws Error(BadInput) when the style
/// has no font, or pages no room for a line.
Pages set_pages(const presentation::Box& root,
                const css::StyleSheet& sheet,
                const std::vector<presentation::StyleFont>& fonts,
                const PageOrder& order,
                Diagnostics& diagnostics);

} // namespace galley::typeset
