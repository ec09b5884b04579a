// Inlines are walked without recursion: cmark's may nest as deep as the input wants.
#include "readers/markdown/markdown_inlines.hpp"

#include "base/utf8.hpp"
#include "document/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace galley::readers {

using bridge::MarkdownKind;
using bridge::MarkdownNode;
using bridge::Node;

namespace {

/// Deeper mark-up is left out, its text stays: an XML tree of more levels would not be read again.
constexpr std::size_t deepest_inline = 60;

bool is_legal(char32_t c) {
    return (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) || c == '\n' || c == '\t' || c == '\r';
}

bool is_comment(std::string_view html) { return html.starts_with("<!--"); }

bool is_line_break_tag(MarkdownNode node) {
    const std::string_view html =
        node.kind() == MarkdownKind::HtmlInline ? node.literal() : std::string_view();
    return html == "<br>" || html == "<br/>" || html == "<br />";
}

bool is_container(MarkdownKind kind) {
    return kind == MarkdownKind::Emphasis || kind == MarkdownKind::Strong ||
           kind == MarkdownKind::Link || kind == MarkdownKind::Wrapped;
}

/// A line end or a tab that is written as an entity is a blank, as every other one is.
std::string running_text(std::string_view text) {
    std::string out = legal_text(text);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return out;
}

Node open_container(MarkdownNode node, Node target) {
    if (node.kind() != MarkdownKind::Link) {
        Node made = target.append_element("emphasis");
        if (node.kind() == MarkdownKind::Strong) {
            made.set_attribute("role", "strong");
        } else if (node.kind() == MarkdownKind::Wrapped) {
            made.set_attribute("role", "strikethrough");
        }
        return made;
    }
    Node made = target.append_element("link");
    made.set_attribute(xlink_namespace, "xlink", "href", legal_text(node.address()));
    if (!node.title().empty()) {
        made.set_attribute(xlink_namespace, "xlink", "title", legal_text(node.title()));
    }
    return made;
}

void add_html(MarkdownNode node, Node target, const InlineReading& reading) {
    if (is_comment(node.literal()) || is_line_break_tag(node)) {
        return;
    }
    reading.diagnostics.warning(
        "G141",
        fmt::format("the HTML {} is kept as text; Markdown's own signs are read", node.literal()),
        reading.origin);
    Node made = target.append_element("literal");
    made.set_attribute("role", "html");
    made.append_text(legal_text(node.literal()));
}

/// Text with the notes that it calls.
void add_text(std::string_view text, Node target, const InlineReading& reading) {
    std::size_t done = 0;
    for (std::size_t at = text.find("[^"); at != std::string_view::npos;
         at = text.find("[^", at + 1)) {
        const std::size_t end = text.find(']', at);
        if (end == std::string_view::npos) {
            break;
        }
        // What stands before the note must be there before it.
        if (at > done) {
            target.append_text(running_text(text.substr(done, at - done)));
            done = at;
        }
        if (reading.add_note(text.substr(at + 2, end - at - 2), target)) {
            done = end + 1;
        }
    }
    if (done < text.size()) {
        target.append_text(running_text(text.substr(done)));
    }
}

void add_leaf(MarkdownNode node, Node target, const InlineReading& reading) {
    switch (node.kind()) {
    case MarkdownKind::Text:
        add_text(node.literal(), target, reading);
        break;
    case MarkdownKind::SoftBreak:
        target.append_text(" ");
        break;
    case MarkdownKind::Code:
        target.append_element("literal").append_text(legal_text(node.literal()));
        break;
    case MarkdownKind::Image:
        add_picture(node, target.append_element("inlinemediaobject"));
        if (!node.title().empty()) {
            reading.diagnostics.note(
                "G145",
                fmt::format("a picture within text has no caption; \"{}\" is left out",
                            node.title()),
                reading.origin);
        }
        break;
    default:
        if (is_hard_break(node)) {
            target.append_text(reading.hard_break == HardBreak::NewLine ? "\n" : " ");
        } else {
            add_html(node, target, reading);
        }
    }
}

} // namespace

std::string legal_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t byte = 0; byte < text.size();) {
        const std::size_t begin = byte;
        if (is_legal(utf8::next(text, byte))) {
            out.append(text, begin, byte - begin);
        } else {
            utf8::append(out, utf8::replacement);
        }
    }
    return out;
}

std::string plain_text(MarkdownNode top) {
    std::string out;
    for (MarkdownNode node = top; node; node = next_in_tree(node, top)) {
        const MarkdownKind kind = node.kind();
        if (kind == MarkdownKind::Text || kind == MarkdownKind::Code) {
            out += legal_text(node.literal());
        } else if (kind == MarkdownKind::SoftBreak || kind == MarkdownKind::LineBreak) {
            out += ' ';
        }
    }
    return out;
}

bool is_hard_break(MarkdownNode node) {
    // At a text's end <br> breaks nothing, as Markdown's own signs do not there.
    const bool between = node.previous() && node.next();
    return node.kind() == MarkdownKind::LineBreak || (between && is_line_break_tag(node));
}

bool has_hard_break(MarkdownNode block) {
    for (MarkdownNode node = block; node; node = next_in_tree(node, block)) {
        if (is_hard_break(node)) {
            return true;
        }
    }
    return false;
}

void add_picture(MarkdownNode image, Node media) {
    const std::string alternative = plain_text(image);
    const bool words = alternative.find_first_not_of(" \t\n\xC2\xA0") != std::string::npos;
    if (words) {
        media.append_element("alt").append_text(alternative);
    } else if (!alternative.empty()) {
        media.append_element("alt"); // a blank alone: there is nothing to be said
    }
    media.append_element("imageobject")
        .append_element("imagedata")
        .set_attribute("fileref", legal_text(image.url()));
}

void add_inlines(MarkdownNode first, Node target, const InlineReading& reading) {
    const MarkdownNode top = first.parent();
    std::vector<Node> open; // one for each container we are in; equal ones where depth ended
    Node current = target;
    for (MarkdownNode node = first; node;) {
        if (is_container(node.kind())) {
            open.push_back(current);
            if (open.size() <= deepest_inline) {
                current = open_container(node, current);
            }
            if (const MarkdownNode child = node.first_child()) {
                node = child;
                continue;
            }
            current = open.back();
            open.pop_back();
        } else {
            add_leaf(node, current, reading);
        }
        while (!node.next() && node.parent() != top) {
            node = node.parent();
            current = open.back();
            open.pop_back();
        }
        node = node.next();
    }
}

} // namespace galley::readers
