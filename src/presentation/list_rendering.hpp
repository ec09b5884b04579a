// DocBook lists as XHTML ones.
#pragma once

#include "bridge/xml_tree.hpp"
#include "presentation/rendering.hpp"

namespace galley::presentation {

bool is_list(bridge::Node source);
/// A titled list becomes div.list > p.list-title + the list; an entry of a variablelist becomes
/// an item whose first paragraph begins with strong.run-in.
void render_list(Rendering& rendering, bridge::Node source, bridge::Node to, RenderBlocks blocks);
/// A paragraph that begins with a head of its own.
void render_formal_paragraph(Rendering& rendering,
                             bridge::Node source,
                             bridge::Node to,
                             RenderBlocks blocks);

} // namespace galley::presentation
