// Figures as the intermediate has them: a mediaobject with its caption.
#pragma once

#include "bridge/xml_tree.hpp"

namespace galley::readers {

/// A figure or informalfigure of one mediaobject gives way to it; its title becomes the caption
/// where there is none. Of a picture in several formats one stays. A contentwidth stands for a
/// width that is not said.
void clean_figures(bridge::Node root);

} // namespace galley::readers
