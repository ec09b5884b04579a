// DocBook lists as XHTML ones.
#include "presentation/list_rendering.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "presentation/inline_rendering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace galley::presentation {

namespace {

using bridge::Node;

/// HTML's `type` says the numbers without a style; the class is for styles, since selectors
/// for `type` match without regard to case in HTML.
struct Numeration {
    std::string_view name; ///< DocBook's
    std::string_view type;
    std::string_view class_name;
};

constexpr std::array<Numeration, 4> numerations{{
    {"loweralpha", "a", "lower-alpha"},
    {"upperalpha", "A", "upper-alpha"},
    {"lowerroman", "i", "lower-roman"},
    {"upperroman", "I", "upper-roman"},
}};

/// A head that stands in the line of its paragraph needs a stop; one that was typed is kept.
bool ends_with_stop(std::string_view text) {
    if (text.empty()) {
        return true;
    }
    std::size_t end = text.size();
    const char32_t last = utf8::previous(text, end);
    constexpr std::u32string_view stops =
        U".:;,!?-\u2013\u2014\u2026\u3002\uFF1A\uFF01\uFF1F\u061F";
    return stops.find(last) != std::u32string_view::npos;
}

/// Opens `paragraph` with the run-in head that `sources` say, joined by commas.
void add_run_in(Rendering& rendering,
                const std::vector<Node>& sources,
                std::string_view stop,
                Node paragraph) {
    Node head = paragraph.append_element("strong");
    add_class(head, "run-in");
    TextFlow flow;
    for (const Node source : sources) {
        if (source != sources.front()) {
            trim_end(head);
            head.append_text(", ");
            flow.after_blank = true;
        }
        if (const auto id = source.attribute(bridge::xml_namespace, "id")) {
            sources.size() == 1 ? head.set_attribute("id", *id)
                                : head.append_element("span").set_attribute("id", *id);
        }
        render_inlines(rendering, source, head, flow);
    }
    trim_end(head);
    if (!ends_with_stop(head.text())) {
        head.append_text(stop);
    }
}

/// The paragraph that a run-in head opens takes the text of the body's first paragraph.
void render_headed_body(Rendering& rendering, Node body, Node paragraph, RenderBlocks blocks) {
    const Node first = body.first_element();
    const bool joins = first.name() == "para" || first.name() == "simpara";
    if (joins) {
        if (const auto id = first.attribute(bridge::xml_namespace, "id")) {
            paragraph.set_attribute("id", *id);
        }
        paragraph.append_text(" ");
        TextFlow flow;
        Node child = first.first_child();
        for (; child && (is_inline(child) || !child.is_element()); child = child.next()) {
            render_inline(rendering, child, paragraph, flow);
        }
        trim_end(paragraph);
    }
    const Node item = paragraph.parent();
    for (Node block = joins ? first.next_element() : first; block; block = block.next_element()) {
        blocks(rendering, block, item);
    }
}

void render_entries(Rendering& rendering, Node source, Node list, RenderBlocks blocks) {
    for (Node entry = source.first_element(); entry; entry = entry.next_element()) {
        if (entry.name() != "varlistentry") {
            continue;
        }
        std::vector<Node> terms;
        for (Node node = entry.first_element(); node; node = node.next_element()) {
            if (node.name() == "term") {
                terms.push_back(node);
            }
        }
        Node item = open(list, "li", entry);
        Node paragraph = item.append_element("p");
        if (!terms.empty()) {
            add_run_in(rendering, terms, ":", paragraph);
        }
        render_headed_body(rendering, entry.child("listitem"), paragraph, blocks);
    }
}

void render_items(Rendering& rendering, Node source, Node list, RenderBlocks blocks) {
    for (Node node = source.first_element(); node; node = node.next_element()) {
        if (node.name() == "listitem") {
            Node item = open(list, "li", node);
            for (Node block = node.first_element(); block; block = block.next_element()) {
                blocks(rendering, block, item);
            }
        } else if (node.name() == "member") {
            Node item = open(list, "li", node);
            render_text(rendering, node, item.append_element("p"));
        }
    }
}

void set_numbering(Node source, Node list) {
    const std::string_view start = attribute_or_empty(source, "startingnumber");
    if (!start.empty() && start.size() < 9 &&
        std::all_of(start.begin(), start.end(), is_ascii_digit) && start != "1") {
        list.set_attribute("start", start);
    }
    for (const Numeration& one : numerations) {
        if (one.name == attribute_or_empty(source, "numeration")) {
            list.set_attribute("type", one.type);
            add_class(list, one.class_name);
        }
    }
}

Node open_list(Rendering& rendering, Node source, Node to, std::string_view element) {
    Node title = source.child("title");
    if (!title) {
        title = source.child("info").child("title");
    }
    if (!title) {
        return open(to, element, source);
    }
    Node group = open(to, "div", source);
    add_class(group, "list");
    Node head = open(group, "p", title);
    add_class(head, "list-title");
    const std::string id = id_or_made(
        rendering,
        title,
        std::string(source.attribute(bridge::xml_namespace, "id").value_or("list")) + "-title");
    head.set_attribute("id", id);
    render_text(rendering, title, head);
    Node list = group.append_element(element);
    list.set_attribute("aria-labelledby", id);
    return list;
}

} // namespace

bool is_list(Node source) {
    const std::string_view name = source.name();
    return name == "itemizedlist" || name == "orderedlist" || name == "variablelist" ||
           name == "simplelist";
}

void render_list(Rendering& rendering, Node source, Node to, RenderBlocks blocks) {
    const std::string_view name = source.name();
    const bool ordered = name == "orderedlist";
    Node list = open_list(rendering, source, to, ordered ? "ol" : "ul");
    if (ordered) {
        set_numbering(source, list);
    }
    if (name == "variablelist") {
        add_class(list, "variablelist");
        render_entries(rendering, source, list, blocks);
        return;
    }
    if (name == "simplelist") {
        add_class(list, "simplelist");
    }
    render_items(rendering, source, list, blocks);
}

void render_formal_paragraph(Rendering& rendering, Node source, Node to, RenderBlocks blocks) {
    Node paragraph = open(to, "p", source);
    const auto id = source.attribute(bridge::xml_namespace, "id");
    if (const Node title = source.child("title")) {
        add_run_in(rendering, {title}, ".", paragraph);
    }
    Node text = source.child("para");
    paragraph.append_text(" ");
    TextFlow flow;
    for (Node node = text.first_child(); node; node = node.next()) {
        if (node.is_element() && !is_inline(node)) {
            blocks(rendering, node, to);
        } else {
            render_inline(rendering, node, paragraph, flow);
        }
    }
    trim_end(paragraph);
    if (!id) {
        if (const auto own = text.attribute(bridge::xml_namespace, "id")) {
            paragraph.set_attribute("id", *own);
        }
    }
}

} // namespace galley::presentation
