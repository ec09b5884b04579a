// References to picture files.
#include "document/picture_reference.hpp"

#include "document/vocabulary.hpp"

#include <algorithm>

namespace galley {

using bridge::Node;

std::string PictureReference::key() const {
    std::string key(part);
    key += '\n';
    key += file;
    return key;
}

PictureReference picture_of(Node media) {
    PictureReference reference;
    const Node data = media.child("imageobject").child("imagedata");
    reference.file = data.attribute("fileref").value_or(std::string_view());
    for (Node node = media; node && reference.part.empty(); node = node.parent()) {
        const std::string_view place =
            node.attribute(galley_namespace, "src").value_or(std::string_view());
        reference.part = place.substr(0, std::min(place.find(':'), place.size()));
    }
    return reference;
}

bool is_decoration(Node media) {
    const Node alternative = media.child("alt");
    return alternative && alternative.text().find_first_not_of(" \t\r\n") == std::string::npos;
}

} // namespace galley
