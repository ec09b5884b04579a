// The document's tree and the shapes that readers add to it.
#include "document/document.hpp"

#include "document/vocabulary.hpp"

#include <utility>

namespace galley {

using bridge::Node;

namespace {

constexpr std::string_view thematic_break_role = "thematic-break";
constexpr std::string_view thematic_break_text = "* * *"; ///< bridgehead must hold text

/// DocBook allows a title before or without info; here it always stands in info.
void complete_info(Node root) {
    Node info = root.child("info");
    if (!info) {
        info = root.prepend_element("info");
    }
    for (const std::string_view name : {"title", "subtitle"}) {
        if (Node outside = root.child(name)) {
            info.child(name) ? outside.remove() : info.append(outside);
        }
    }
}

} // namespace

Document::Document(std::string_view root_name) : tree_(docbook_namespace, root_name) {
    root().set_attribute("version", "5.2");
    complete_info(root());
}

Document::Document(bridge::XmlTree tree) : tree_(std::move(tree)) { complete_info(root()); }

Node Document::info() const { return root().child("info"); }

Node add_section(Node parent, std::string_view title, std::string_view label, const Place& place) {
    const std::string_view name =
        parent.name() == "book" || parent.name() == "part" ? "chapter" : "section";
    Node section = add_block(parent, name, place);
    if (!label.empty()) {
        section.set_attribute("label", label);
    }
    section.append_element("title").append_text(title);
    return section;
}

Node add_paragraph(Node parent, std::string_view text, const Place& place) {
    Node para = add_block(parent, "para", place);
    para.append_text(text);
    return para;
}

Node add_list(Node parent, std::string_view list, std::string_view title, const Place& place) {
    Node made = add_block(parent, list, place);
    if (!title.empty()) {
        made.append_element("title").append_text(title);
    }
    return made;
}

Node add_list_item(Node list, std::string_view text, const Place& place) {
    return add_paragraph(add_block(list, "listitem", place), text, {});
}

Node add_list_entry(Node list, std::string_view term, std::string_view text, const Place& place) {
    Node entry = add_block(list, "varlistentry", place);
    entry.append_element("term").append_text(term);
    return add_paragraph(entry.append_element("listitem"), text, {});
}

Node add_block(Node parent, std::string_view name, const Place& place) {
    Node block = parent.append_element(name);
    set_place(block, place);
    return block;
}

void set_place(Node block, const Place& place) {
    if (!place.span.known()) {
        return;
    }
    std::string value(place.file);
    value += ':';
    value += format_span(place.span);
    block.set_attribute(galley_namespace, galley_prefix, "src", value);
}

Node add_thematic_break(Node parent, const Place& place) {
    Node head = add_block(parent, "bridgehead", place);
    head.set_attribute("role", thematic_break_role);
    head.append_text(thematic_break_text);
    return head;
}

bool is_thematic_break(Node block) {
    return block.is(docbook_namespace, "bridgehead") &&
           block.attribute("role") == thematic_break_role;
}

} // namespace galley
