// Pictures of the intermediate as XHTML ones.
#pragma once

#include "presentation/rendering.hpp"

namespace galley::presentation {

/// `media` as an img at the end of `to`. Nothing, when its file cannot be shown: words must then
/// stand for it. A picture that nothing is said about is told of (G544).
bridge::Node add_image(Rendering& rendering, bridge::Node media, bridge::Node to);

} // namespace galley::presentation
