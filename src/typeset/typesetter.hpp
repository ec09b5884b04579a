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

/// `root` has Role::Document; `sheet` gives @page, `limits` what stands above it. Throws
/// Error(BadInput) when the style has no font, or pages no room for a line. The pages do not depend
/// on the number of threads.
Pages set_pages(const presentation::Box& root,
                const css::StyleSheet& sheet,
                const std::vector<presentation::StyleFont>& fonts,
                const PageLimits& limits,
                Diagnostics& diagnostics,
                unsigned threads = 1);

} // namespace galley::typeset
