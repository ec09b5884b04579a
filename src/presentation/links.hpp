// Where links lead, and what a reference without words of its own says.
#pragma once

#include "bridge/xml_tree.hpp"
#include "presentation/rendering.hpp"

#include <string>

namespace galley::presentation {

/// An `a` with its address for link, ulink, xref and email; a span, with a diagnostic, when the
/// target is not in the text or its scheme could run a program.
bridge::Node open_link(Rendering& rendering, bridge::Node source, bridge::Node to);
/// The words of a link that has none: the target's label and title, or the address.
std::string reference_text(const Rendering& rendering, bridge::Node source);
/// What stands for a picture: alt, textobject, caption; never empty.
std::string alternative_text(bridge::Node media);

} // namespace galley::presentation
