// Which file a picture of the text names, and where that file is looked for.
#pragma once

#include "bridge/xml_tree.hpp"

#include <string>
#include <string_view>

namespace galley {

struct PictureReference {
    std::string_view file; ///< as the text names it; empty: it names none
    std::string_view part; ///< the source that names it, as g:src says; empty: not known
    /// The same for all pictures of one file.
    [[nodiscard]] std::string key() const;
};

/// Of a mediaobject or an inlinemediaobject.
PictureReference picture_of(bridge::Node media);

/// It has an alt without words: it is there for the eye only.
bool is_decoration(bridge::Node media);

} // namespace galley
