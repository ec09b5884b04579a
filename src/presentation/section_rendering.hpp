// Sections, chapters and parts with their heads.
#pragma once

#include "bridge/xml_tree.hpp"
#include "presentation/rendering.hpp"

namespace galley::presentation {

/// All blocks and sections below `from`, which is the root or a section, at the end of `to`.
void render_body(Rendering& rendering, bridge::Node from, bridge::Node to);

/// A head's words without its label and without calls of notes.
std::string head_text(bridge::Node head);

} // namespace galley::presentation
