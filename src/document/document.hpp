// The intermediate: one text as a DocBook tree that every reader makes and every writer reads.
#pragma once

#include "bridge/xml_tree.hpp"
#include "document/metadata.hpp"
#include "document/span.hpp"

#include <string>
#include <string_view>

namespace galley {

/// Owns the tree. Changed in place by transforms; read-only for writers.
class Document {
public:
    /// An empty article (or book) with version="5.2" and an info element.
    explicit Document(std::string_view root_name = "article");
    /// Takes a parsed tree as it is; info is added when it is missing.
    explicit Document(bridge::XmlTree tree);

    [[nodiscard]] bridge::Node root() const { return tree_.root(); }
    [[nodiscard]] bridge::Node info() const; ///< always there
    [[nodiscard]] const bridge::XmlTree& tree() const { return tree_; }

    /// Read from info and xml:lang at each call.
    [[nodiscard]] Metadata metadata() const;
    /// Writes what is known into info (replacing what stands there) and xml:lang.
    void set_metadata(const Metadata& metadata);

private:
    bridge::XmlTree tree_;
};

// Shapes that readers build. `parent` is the element that receives the new one at its end;
// a known span is written as g:src="FILE:SPAN", where FILE carries no folder.

struct Place {
    std::string_view file; ///< without folders
    Span span;
};

bridge::Node add_section(bridge::Node parent,
                         std::string_view title,
                         std::string_view label, ///< as typed: "I.", "1.", "CHAPTER IV"; or empty
                         const Place& place);
bridge::Node add_paragraph(bridge::Node parent, std::string_view text, const Place& place);
/// `list` is "itemizedlist" or "orderedlist"; an empty title adds none.
bridge::Node
add_list(bridge::Node parent, std::string_view list, std::string_view title, const Place& place);
/// A listitem with one para; returns the para.
bridge::Node add_list_item(bridge::Node list, std::string_view text, const Place& place);
/// A varlistentry of a variablelist: term and listitem with one para; returns the para.
bridge::Node
add_list_entry(bridge::Node list, std::string_view term, std::string_view text, const Place& place);
/// Any block by its name, with its place.
bridge::Node add_block(bridge::Node parent, std::string_view name, const Place& place);
void set_place(bridge::Node block, const Place& place);
/// A thematic break.
bridge::Node add_thematic_break(bridge::Node parent, const Place& place);
[[nodiscard]] bool is_thematic_break(bridge::Node block);

} // namespace galley
