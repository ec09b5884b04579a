// DocBook blocks as XHTML ones.
#include "presentation/block_rendering.hpp"

#include "base/trimming.hpp"
#include "document/document.hpp"
#include "presentation/inline_rendering.hpp"
#include "presentation/links.hpp"
#include "presentation/list_rendering.hpp"
#include "presentation/markup.hpp"
#include "presentation/picture_rendering.hpp"
#include "presentation/table_rendering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace galley::presentation {

namespace {

using bridge::Node;

void render_children(Rendering& rendering, Node from, Node to) {
    for (Node node = from.first_child(); node; node = node.next()) {
        const std::string_view name = node.name();
        const bool elsewhere = name == "title" || name == "info" || name == "attribution";
        if (node.is_instruction() || (node.is_element() && !elsewhere)) {
            render_block(rendering, node, to);
        }
    }
}

/// A para may hold lists and the like, which XHTML's p may not: the text after one goes on in a
/// paragraph of class "continued".
void render_paragraph(Rendering& rendering, Node source, Node to) {
    Node paragraph = open(to, "p", source);
    TextFlow flow;
    bool broken = false;
    for (Node node = source.first_child(); node; node = node.next()) {
        if (node.is_element() && !is_inline(node)) {
            trim_end(paragraph);
            if (!paragraph.first_child() && !paragraph.attribute("id")) {
                paragraph.remove();
            }
            render_block(rendering, node, to);
            paragraph = Node();
            continue;
        }
        if (!paragraph) {
            if (!node.is_element() && collapsed(node.content()).empty()) {
                continue;
            }
            paragraph = to.append_element("p");
            add_class(paragraph, "continued");
            flow = TextFlow{};
            broken = true;
        }
        render_inline(rendering, node, paragraph, flow);
    }
    if (paragraph) {
        trim_end(paragraph);
        if (broken && !paragraph.first_child()) {
            paragraph.remove();
        }
    }
}

void render_attributions(Rendering& rendering, Node source, Node to) {
    for (Node node = source.first_element(); node; node = node.next_element()) {
        if (node.name() == "attribution") {
            Node paragraph = open(to, "p", node);
            add_class(paragraph, "attribution");
            render_text(rendering, node, paragraph);
        }
    }
}

/// A title that is no head of the text: of a figure-like or quoted block.
void render_block_title(Rendering& rendering, Node source, Node to) {
    Node title = source.child("title");
    if (!title) {
        title = source.child("info").child("title");
    }
    if (title) {
        Node paragraph = open(to, "p", title);
        add_class(paragraph, "block-title");
        render_text(rendering, title, paragraph);
    }
}

/// Each typed line is an element, so that reading systems that know no hanging text-indent can turn
/// over what is too long. A line feed within an inline element parts nothing.
void wrap_lines(Node stanza) {
    Node line;
    for (Node node = stanza.first_child(); node;) {
        const Node next = node.next();
        if (node.is_element() && node.name() == "br") {
            line = {};
        } else {
            if (!line) {
                line = node.insert_element_before("span");
                line.set_attribute("class", "line");
            }
            line.append(node);
        }
        node = next;
    }
}

void render_verse(Rendering& rendering, Node source, Node to) {
    Node verse = open(to, "div", source);
    render_block_title(rendering, source, verse);
    for (Node node = source.first_element(); node; node = node.next_element()) {
        if (node.name() == "literallayout") {
            Node stanza = open(verse, "p", node);
            if (!attribute_or_empty(stanza, "class").starts_with("stanza")) {
                add_class(stanza, "stanza");
            }
            render_text(rendering, node, stanza, TextFlow::Mode::Lines);
            wrap_lines(stanza);
        } else if (node.name() != "attribution" && node.name() != "title" &&
                   node.name() != "info") {
            render_block(rendering, node, verse);
        }
    }
    render_attributions(rendering, source, verse);
}

void render_quotation(Rendering& rendering, Node source, Node to) {
    const bool verse = attribute_or_empty(source, "role") == "verse";
    if (verse) {
        render_verse(rendering, source, to);
        return;
    }
    Node quotation = open(to, "blockquote", source);
    if (source.name() == "epigraph") {
        add_class(quotation, "epigraph");
        quotation.set_attribute("role", "doc-epigraph");
    }
    render_block_title(rendering, source, quotation);
    render_children(rendering, source, quotation);
    render_attributions(rendering, source, quotation);
}

void render_code(Rendering& rendering, Node source, Node to) {
    Node block = open(to, "pre", source);
    Node code = block.append_element("code");
    if (const auto language = source.attribute("language")) {
        add_class(code, fmt::format("language-{}", *language));
    }
    render_text(rendering, source, code, TextFlow::Mode::Verbatim);
}

void render_literal_layout(Rendering& rendering, Node source, Node to) {
    if (attribute_or_empty(source, "class") == "monospaced") {
        render_code(rendering, source, to);
        return;
    }
    Node block = open(to, "p", source);
    add_class(block, "literallayout");
    render_text(rendering, source, block, TextFlow::Mode::Lines);
}

void render_bridgehead(Rendering& rendering, Node source, Node to) {
    const int level = std::min(rendering.depth + 2, 6);
    Node head = open(to, fmt::format("h{}", level), source);
    add_class(head, "bridgehead");
    render_text(rendering, source, head);
}

/// A caption of one paragraph is its text.
void render_caption(Rendering& rendering, Node source, Node to) {
    const Node first = source.first_element();
    const bool single = first && !first.next_element() && !is_inline(first);
    if (single && (first.name() == "para" || first.name() == "simpara")) {
        render_text(rendering, first, to);
    } else if (first && !is_inline(first)) {
        render_children(rendering, source, to);
    } else {
        render_text(rendering, source, to);
    }
}

void render_figure(Rendering& rendering, Node source, Node to) {
    Node media = source;
    if (source.name() == "figure" || source.name() == "informalfigure") {
        media = source.child("mediaobject");
    }
    Node figure = open(to, "figure", source);
    std::string text;
    if (!add_image(rendering, media ? media : source, figure)) {
        text = alternative_text(media ? media : source);
        if (!text.empty()) {
            Node words = figure.append_element("p");
            add_class(words, "alternative");
            words.append_text(text);
        }
    }
    for (const Node caption : {source.child("title"), media.child("caption")}) {
        if (caption && collapsed(caption.text()) != text) {
            render_caption(rendering, caption, figure.append_element("figcaption"));
            break;
        }
    }
}

void render_aside(Rendering& rendering, Node source, Node to) {
    Node block = open(to, "div", source);
    add_class(block, source.name());
    block.set_attribute("role", "note");
    render_block_title(rendering, source, block);
    render_children(rendering, source, block);
}

void render_page_break(Node source, Node to) {
    Node mark = to.append_element("div");
    add_class(mark, "page-break");
    mark.set_attribute("role", "presentation");
    static_cast<void>(source);
}

void render_plain_group(Rendering& rendering, Node source, Node to) {
    Node group = open(to, "div", source);
    add_class(group, source.name());
    render_block_title(rendering, source, group);
    render_children(rendering, source, group);
}

void render_formal(Rendering& rendering, Node source, Node to) {
    render_formal_paragraph(rendering, source, to, render_block);
}

void render_lists(Rendering& rendering, Node source, Node to) {
    render_list(rendering, source, to, render_block);
}

void render_tables(Rendering& rendering, Node source, Node to) {
    render_table(rendering, source, to, render_block);
}

using Render = void (*)(Rendering&, Node, Node);

constexpr std::array<std::pair<std::string_view, Render>, 30> renderers{{
    {"para", render_paragraph},
    {"simpara", render_paragraph},
    {"formalpara", render_formal},
    {"itemizedlist", render_lists},
    {"orderedlist", render_lists},
    {"variablelist", render_lists},
    {"simplelist", render_lists},
    {"blockquote", render_quotation},
    {"epigraph", render_quotation},
    {"literallayout", render_literal_layout},
    {"programlisting", render_code},
    {"screen", render_code},
    {"synopsis", render_code},
    {"table", render_tables},
    {"informaltable", render_tables},
    {"bridgehead", render_bridgehead},
    {"mediaobject", render_figure},
    {"figure", render_figure},
    {"informalfigure", render_figure},
    {"note", render_aside},
    {"tip", render_aside},
    {"important", render_aside},
    {"warning", render_aside},
    {"caution", render_aside},
    {"sidebar", render_aside},
    {"abstract", render_plain_group},
    {"legalnotice", render_plain_group},
    {"example", render_plain_group},
    {"informalexample", render_plain_group},
    {"titleabbrev", nullptr},
}};

/// What is not known keeps its text: as a group when it holds blocks, else as a paragraph.
void render_unknown(Rendering& rendering, Node source, Node to) {
    rendering.diagnostics.warning(
        "G520",
        fmt::format("the element \"{}\" is not known; its content is shown as it is",
                    source.name()),
        origin_of(source));
    const Node first = source.first_element();
    if (first && !is_inline(first)) {
        render_plain_group(rendering, source, to);
        return;
    }
    Node paragraph = open(to, "p", source);
    add_class(paragraph, source.name());
    render_text(rendering, source, paragraph);
}

/// "1, The first chapter": notes are landmarks, and each chapter may have a first.
std::string name_of_note(Rendering& rendering, const PendingNote& note, Node section) {
    std::string name = note.label;
    const Node head = section.name() == "section" ? section.first_element() : Node();
    if (is_head_name(head.name())) {
        name += ", " + collapsed(head.text());
    }
    const int number = ++rendering.landmarks[name];
    return number == 1 ? name : fmt::format("{} ({})", name, number);
}

} // namespace

void render_block(Rendering& rendering, Node source, Node to) {
    if (source.is_instruction()) {
        if (source.name() == "page-break") {
            render_page_break(source, to);
        }
        return;
    }
    if (is_thematic_break(source)) {
        Node rule = open(to, "hr", source);
        rule.remove_attribute("class");
        return;
    }
    for (const auto& [name, render] : renderers) {
        if (name == source.name()) {
            if (render != nullptr) {
                render(rendering, source, to);
            }
            return;
        }
    }
    if (source.name() != "indexterm" && source.name() != "remark") {
        render_unknown(rendering, source, to);
    }
}

void render_notes(Rendering& rendering, Node to) {
    // A note's body may call further notes, which join the end.
    for (std::size_t i = 0; i < rendering.notes.size(); ++i) {
        const PendingNote note = rendering.notes[i];
        Node aside = open(to, "aside", note.source);
        aside.set_attribute("id", note.id);
        aside.set_attribute("role", "doc-footnote");
        aside.set_attribute("aria-label", name_of_note(rendering, note, to));
        add_class(aside, "footnote");
        Node paragraph = aside.append_element("p");
        Node back = paragraph.append_element("a");
        add_class(back, "backlink");
        back.set_attribute("role", "doc-backlink");
        back.set_attribute("href", "#" + note.call);
        back.append_text(note.label + ".");
        paragraph.append_text(" ");
        Node first = note.source.first_element();
        if (first.name() == "para" || first.name() == "simpara") {
            TextFlow flow;
            render_inlines(rendering, first, paragraph, flow);
            trim_end(paragraph);
            first = first.next_element();
        } else if (!first || is_inline(first)) {
            TextFlow flow;
            render_inlines(rendering, note.source, paragraph, flow);
            trim_end(paragraph);
            first = Node();
        }
        for (Node block = first; block; block = block.next_element()) {
            render_block(rendering, block, aside);
        }
    }
    rendering.notes.clear();
}

} // namespace galley::presentation
