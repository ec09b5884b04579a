// Foreign elements, comments, instructions, entities.
#include "readers/docbook/odd_nodes.hpp"

#include "base/trimming.hpp"
#include "document/vocabulary.hpp"

#include <fmt/format.h>

namespace galley::readers {

using bridge::Node;

bool is_docbook(Node node) { return node.namespace_uri() == docbook_namespace; }

void OddNodes::report(Node node, std::string_view what) {
    diagnostics_.warning(
        "G121",
        fmt::format("<{}> is outside galley's subset of DocBook; {}", node.name(), what),
        origin_of(node));
}

Node OddNodes::displace(Node node, bool in_text) {
    if (!is_docbook(node)) {
        return as_text(node);
    }
    const Replacement replacement = replacement_of(node.name());
    const bool fits = in_text == is_inline(replacement.name);
    if (replacement.fate == Fate::Remove) {
        if (!replacement.equal) {
            report(node, fmt::format("\"{}\" is left out", node.text()));
        }
        const Node next = node.next();
        node.remove();
        return next;
    }
    if (replacement.fate == Fate::Rename && fits) {
        rename(node, replacement);
        return node;
    }
    return unwrap(node, !replacement.equal);
}

void OddNodes::rename(Node node, const Replacement& replacement) {
    if (!replacement.equal) {
        report(node, fmt::format("it is read as <{}>", replacement.name));
        if (!node.attribute("role")) {
            const std::string old(node.name());
            node.set_attribute("role", old);
        }
    }
    const bool in_head = node.parent().parent().name() == "thead";
    node.rename(node.name() == "entry" && in_head ? "th" : replacement.name);
}

Node OddNodes::unwrap(Node node, bool reported) {
    if (reported) {
        report(node, "its text is kept without it");
    }
    Node first;
    while (Node child = node.first_child()) {
        child.insert_before(node);
        first = first ? first : child;
    }
    const Node next = node.next();
    node.remove();
    return first ? first : next;
}

/// Another vocabulary, such as MathML: its text stands for it.
Node OddNodes::as_text(Node node) {
    report(node, "it is of another vocabulary; its text is kept");
    const std::string text = node.text();
    const Node next = node.next();
    if (text.find_first_not_of(xml_blanks) != std::string::npos) {
        const Node made = node.insert_text_before(text);
        node.remove();
        return made;
    }
    node.remove();
    return next;
}

bool OddNodes::settle_odd_node(Node node, bool in_text, Node& next) {
    next = node.next();
    if (node.is_comment()) {
        node.remove();
        return true;
    }
    if (node.is_instruction()) {
        if (in_text || node.name() != "page-break") {
            diagnostics_.note(
                "G123",
                fmt::format("the processing instruction <?{}?> is left out", node.name()),
                origin_of(node));
            node.remove();
        }
        return true;
    }
    if (node.is_entity_reference()) {
        const std::string typed = fmt::format("&{};", node.name());
        diagnostics_.warning(
            "G124",
            fmt::format("the entity {} is not expanded; write the character itself", typed),
            origin_of(node.parent()));
        next = node.insert_text_before(typed);
        node.remove();
        return true;
    }
    return false;
}

Node OddNodes::settle_picture_part(Node parent, Node child) {
    if (child.name() == "textobject" && !parent.child("alt")) {
        const std::string text = child.text();
        if (const std::string_view words = trimmed(text, xml_blanks); !words.empty()) {
            parent.prepend_element("alt").append_text(words);
        }
    } else {
        report(child, "it is left out of the picture");
    }
    const Node next = child.next();
    child.remove();
    return next;
}

} // namespace galley::readers
