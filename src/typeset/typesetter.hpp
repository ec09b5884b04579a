// The styled text as finished pages.
#pragma once

#include "base/diagnostics.hpp"
#include "css/stylesheet.hpp"
#include "presentation/box.hpp"
#include "presentation/style.hpp"
#include "typeset/page.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace galley::typeset {

struct TypesetInput {
    const presentation::Box& root; ///< Role::Document
    const css::StyleSheet& sheet;  ///< for @page
    const std::vector<presentation::StyleFont>& fonts;
    std::optional<std::pair<Length, Length>> trim; ///< in place of the size of every @page
};

/// Throws Error(BadInput) when the style has no font, or pages without room for a line.
Pages set_pages(const TypesetInput& input, Diagnostics& diagnostics);

} // namespace galley::typeset
