// An img element as a box.
#pragma once

#include "bridge/xml_tree.hpp"
#include "presentation/box.hpp"

#include <map>
#include <string>

namespace galley::presentation {

/// `pictures` hold its src. Without words for those who do not see it, it is an artifact.
Box image_box(bridge::Node image,
              const StylePtr& style,
              const std::string& language,
              const std::map<std::string, pictures::PicturePtr>& pictures);

} // namespace galley::presentation
