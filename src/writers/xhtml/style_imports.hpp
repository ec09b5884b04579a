// Finds the sheets that a style's sheet imports.
#pragma once

#include "css/stylesheet.hpp"
#include "presentation/style.hpp"

namespace galley::writers {

/// From the style's own folder only; `style` must outlive the loader.
css::ImportLoader style_imports(const presentation::Style& style);

} // namespace galley::writers
