// DocBook blocks as XHTML ones.
#pragma once

#include "bridge/xml_tree.hpp"
#include "presentation/rendering.hpp"

namespace galley::presentation {

/// One block at the end of `to`. Titles, info and sections are their section's business.
void render_block(Rendering& rendering, bridge::Node source, bridge::Node to);
/// The bodies of all notes called so far, as asides; none are pending afterwards.
void render_notes(Rendering& rendering, bridge::Node to);

} // namespace galley::presentation
