// What each XHTML element is to a reader of the tagged PDF.
#pragma once

#include "bridge/xml_tree.hpp"
#include "presentation/box.hpp"

namespace galley::presentation {

Role role_of(bridge::Node element, css::Display display);
/// Roles whose boxes may hold text themselves; in others it stands in an anonymous paragraph.
bool holds_text(Role role);
/// 1 for the heads of top-level sections (h2), … ; 0 for the title and all that is no head.
int outline_level(bridge::Node element);
/// Sets role and link target of a run by its inline element.
void set_inline_role(bridge::Node element, TextRun& run);

} // namespace galley::presentation
