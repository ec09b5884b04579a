// What all trades of the rendering from DocBook to XHTML share: ids, notes and attributes.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/xml_tree.hpp"
#include "document/span.hpp"
#include "pictures/picture_set.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace galley::presentation {

/// A footnote whose call is set and whose body waits for the end of its section.
struct PendingNote {
    bridge::Node source; ///< the footnote element
    std::string id;      ///< of the body
    std::string call;    ///< id of the call
    std::string label;   ///< "1"
};

/// A head of the text; its words are read off when the quotes are educated.
struct RenderedHead {
    int level = 1;
    std::string label;
    std::string id;    ///< of the section
    bridge::Node head; ///< h2 … h6
};

struct Rendering {
    explicit Rendering(Diagnostics& sink) : diagnostics(sink) {}

    Diagnostics& diagnostics;
    std::string language; ///< of the whole text, BCP 47
    /// Elements of the document by xml:id; only looked up, never walked.
    std::unordered_map<std::string, bridge::Node> targets;
    std::unordered_set<std::string> made_ids;
    /// How many landmarks of each name there are; screen readers tell them apart by their names.
    std::unordered_map<std::string, int> landmarks;
    std::string part_head; ///< id of the head of the part under way
    std::vector<PendingNote> notes;
    std::unordered_map<std::string, std::string> note_labels; ///< id of a footnote → its label
    int note_count = 0;                                       ///< since the last chapter began
    int notes_made = 0;                                       ///< in the whole text
    int depth = 0; ///< of the section being rendered; 1: directly below the root
    std::vector<RenderedHead> heads;
    std::map<std::string, Span> spans;
    const pictures::PictureSet* pictures = nullptr;    ///< nothing: none can be shown
    std::map<std::string, pictures::PicturePtr> shown; ///< by the src of their images
};

/// Fills `targets` and `spans`.
void collect_targets(Rendering& rendering, bridge::Node root);

/// An id that no element of the document and none made before has: `wish`, else "wish-2" …
std::string make_id(Rendering& rendering, const std::string& wish);
/// The element's xml:id, or one made after `wish`.
std::string id_or_made(Rendering& rendering, bridge::Node source, const std::string& wish);

/// A new element in `to` that carries what every block and inline carries over from `source`:
/// id, language, direction, and as classes role and revision flag.
bridge::Node open(bridge::Node to, std::string_view name, bridge::Node source);
void add_class(bridge::Node element, std::string_view name);
void set_language(bridge::Node element, std::string_view language);

/// The nearest xml:lang, or the text's.
std::string language_of(const Rendering& rendering, bridge::Node source);

/// The place of an element: its span or an ancestor's, failing that its line in the XML.
Origin origin_of(bridge::Node source);

/// An attribute's value or nothing's empty view.
std::string_view attribute_or_empty(bridge::Node node, std::string_view name);

/// Renders the block children of an element into another: handed down to lists and tables,
/// which stand below the blocks.
using RenderBlocks = void (*)(Rendering&, bridge::Node from, bridge::Node to);

} // namespace galley::presentation
