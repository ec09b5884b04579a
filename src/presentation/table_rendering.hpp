// DocBook tables, of the CALS and of the HTML kind, as XHTML ones.
#pragma once

#include "bridge/xml_tree.hpp"
#include "presentation/rendering.hpp"

namespace galley::presentation {

bool is_table(bridge::Node source);
void render_table(Rendering& rendering, bridge::Node source, bridge::Node to, RenderBlocks blocks);

} // namespace galley::presentation
