// What pandoc is told of a block by a div around it.
#include "writers/markdown/block_attributes.hpp"

#include "document/vocabulary.hpp"

namespace galley::writers {

PandocAttributes block_attributes(bridge::Node block, const References& references) {
    PandocAttributes attributes;
    if (!references.is_pandoc() || element_kind(block.name()) == ElementKind::Section) {
        return attributes; // a section's stand in its head
    }
    const std::string_view role = block.attribute("role").value_or("");
    const bool shape = role == "verse" || role == "stanza" || role == "thematic-break";
    attributes.add_id(references.named_id(block));
    attributes.add_class(block.name() == "epigraph" ? "epigraph" : "");
    attributes.add_class(shape ? std::string_view() : role);
    attributes.add_language(block);
    return attributes;
}

bool has_block_attributes(bridge::Node block, const References& references) {
    return !block_attributes(block, references).empty();
}

} // namespace galley::writers
