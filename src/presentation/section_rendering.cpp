// Sections, chapters and parts with their heads.
#include "presentation/section_rendering.hpp"

#include "base/trimming.hpp"
#include "document/document.hpp"
#include "document/vocabulary.hpp"
#include "presentation/block_rendering.hpp"
#include "presentation/inline_rendering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace galley::presentation {

namespace {

using bridge::Node;

/// DPUB-ARIA roles of what is more than a section. Those are landmarks, so they need a name.
std::string_view section_role(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> roles{{
        {"part", "doc-part"},
        {"chapter", "doc-chapter"},
        {"preface", "doc-preface"},
        {"appendix", "doc-appendix"},
        {"colophon", "doc-colophon"},
        {"dedication", "doc-dedication"},
        {"acknowledgements", "doc-acknowledgments"},
    }};
    for (const auto& [source, role] : roles) {
        if (source == name) {
            return role;
        }
    }
    return {};
}

/// Section elements of DocBook that the subset does not have are sections all the same.
bool is_section(Node source) {
    const std::string_view name = source.name();
    return element_kind(name) == ElementKind::Section || name == "article" || name == "sect1" ||
           name == "sect2" || name == "sect3" || name == "sect4" || name == "sect5" ||
           name == "simplesect" || name == "glossary" || name == "bibliography";
}

Node title_of(Node source, std::string_view name) {
    const Node title = source.child(name);
    return title ? title : source.child("info").child(name);
}

void render_head(Rendering& rendering, Node source, Node section, const std::string& id) {
    const Node title = title_of(source, "title");
    std::string label(attribute_or_empty(source, "label"));
    const std::string words = collapsed(title.text());
    if (words.empty() && label.empty()) {
        return;
    }
    const Node subtitle = title_of(source, "subtitle");
    Node group = subtitle ? section.append_element("hgroup") : section;
    Node head = open(group, fmt::format("h{}", std::min(rendering.depth + 1, 6)), title);
    add_class(head, "title");
    if (words == label) {
        label.clear(); // a head that is only a label keeps it as its title
    }
    if (!label.empty()) {
        Node mark = head.append_element("span");
        add_class(mark, "label");
        mark.append_text(label);
        if (!words.empty()) {
            head.append_text(" ");
        }
    }
    if (words.empty() && !source.child("title")) {
        head.append_text(label);
    } else {
        render_text(rendering, title, head);
    }
    if (subtitle) {
        Node line = open(group, "p", subtitle);
        add_class(line, "subtitle");
        render_text(rendering, subtitle, line);
    }
    rendering.heads.push_back({rendering.depth, label, id, head});
}

/// Named by its head; of chapters with one name ("Chapter I") in several parts all but the first
/// by the part's head too.
void name_section(Rendering& rendering, Node section, Node head) {
    std::string name(*head.attribute("id"));
    const bool known = rendering.landmarks[collapsed(head.text())]++ > 0;
    if (section.attribute("role") == "doc-part") {
        rendering.part_head = name;
    } else if (known && !rendering.part_head.empty()) {
        name = rendering.part_head + ' ' + name;
    }
    section.set_attribute("aria-labelledby", name);
}

void render_section(Rendering& rendering, Node source, Node to) {
    ++rendering.depth;
    const std::string_view name = source.name();
    const std::string_view role = section_role(name);
    const bool own_notes = !role.empty() || rendering.depth == 1;
    if (!role.empty()) {
        rendering.note_count = 0;
    }
    Node section = open(to, "section", source);
    add_class(section, name.starts_with("sect") ? "section" : name);
    const std::string id =
        id_or_made(rendering, source, fmt::format("section-{}", rendering.heads.size() + 1));
    section.set_attribute("id", id);
    const std::size_t heads_before = rendering.heads.size();
    render_head(rendering, source, section, id);
    if (!role.empty() && rendering.heads.size() > heads_before) {
        Node head = rendering.heads.back().head;
        if (!head.attribute("id")) {
            head.set_attribute("id", make_id(rendering, id + "-head"));
        }
        section.set_attribute("role", role);
        name_section(rendering, section, head);
    }
    render_body(rendering, source, section);
    if (own_notes) {
        render_notes(rendering, section);
    }
    --rendering.depth;
}

/// A separator that was typed before a head only repeats it. It stays in the tree, for the text
/// has it, under a class by which a style may hide or show it.
void add_section_break(Node to) {
    const Node last = to.last_child();
    if (last.name() != "hr") {
        to.append_element("hr").set_attribute("class", "section-break");
    }
}

/// A thematic break that only a head follows.
bool precedes_head(Node rule) {
    Node next = rule.next_element();
    for (Node up = rule.parent(); !next && up && is_section(up); up = up.parent()) {
        next = up.next_element();
    }
    return next && is_section(next);
}

bool is_front(std::string_view name) {
    return name == "title" || name == "subtitle" || name == "info" || name == "titleabbrev";
}

} // namespace

void render_body(Rendering& rendering, Node from, Node to) {
    for (Node node = from.first_child(); node; node = node.next()) {
        const bool block = node.is_element() && !is_front(node.name());
        if (!block && !node.is_instruction()) {
            continue;
        }
        if (is_section(node)) {
            if (rendering.depth == 0) {
                render_notes(rendering, to); // of what stands before the first section
            }
            if (node.attribute(galley_namespace, "separator")) {
                add_section_break(to);
            }
            render_section(rendering, node, to);
        } else if (is_thematic_break(node) && precedes_head(node)) {
            add_section_break(to);
        } else {
            render_block(rendering, node, to);
        }
    }
}

std::string head_text(Node head) {
    std::string text;
    for (Node node = head; node;) {
        const std::string_view name = attribute_or_empty(node, "class");
        const bool left_out = node != head && (name == "label" || name == "noteref");
        if (node.is_text()) {
            text += node.content();
        }
        node = next_in_tree(node, head, left_out);
    }
    return collapsed(text);
}

} // namespace galley::presentation
