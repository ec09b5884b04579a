// Equal styles are one object: boxes stay small and caches can compare by address.
#pragma once

#include "presentation/box.hpp"

#include <vector>

namespace galley::presentation {

/// Finds an equal style among those shared lately; a text uses few, over and over.
class StylePool {
public:
    StylePtr share(css::ComputedStyle style);

private:
    std::vector<StylePtr> recent_; ///< most recently used first
};

/// The style of a box that has no element: inherited values of `parent`, the rest initial.
css::ComputedStyle anonymous_style(const css::ComputedStyle& parent);

} // namespace galley::presentation
