// Blocks are walked without recursion, containers on a stack. Two shapes are read as more than
// CommonMark says, so that what our Markdown writer wrote is the same tree again: a paragraph all
// in strong before a list is the list's title; a list whose items all begin with a strong
// "Label:" is a variable list. A paragraph with a line of dashes and pipes is a table of GFM.
#include "readers/markdown/markdown_blocks.hpp"

#include "document/vocabulary.hpp"
#include "readers/markdown/block_records.hpp"
#include "readers/markdown/block_shapes.hpp"
#include "readers/markdown/markdown_inlines.hpp"
#include "readers/markdown/note_shelf.hpp"
#include "readers/markdown/table_reading.hpp"
#include "readers/markdown/typed_task.hpp"

#include <fmt/format.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace galley::readers {

using bridge::MarkdownKind;
using bridge::MarkdownNode;
using bridge::Node;

namespace {

/// XML levels; deeper containers are left out, their blocks stay. See deepest_inline.
constexpr std::size_t deepest_block = 100;

/// What the walks through a text and through its notes share.
struct TextReading {
    const Source& source;
    Reading& reading;
    Diagnostics& diagnostics;
    NoteShelf notes;
    LinkDefinitions links;
};

class BlockWalk {
public:
    BlockWalk(LinePlaces places, TextReading& text)
        : text_(text), records_(std::move(places), text.source, text.reading),
          reading_(text.reading), diagnostics_(text.diagnostics),
          add_note_(
              [this](std::string_view label, Node target) { return add_note(label, target); }) {}

    void walk(MarkdownNode tree) {
        title_ = title_of(tree, reading_.header.title);
        sections_.push_back({0, reading_.document.root()});
        open_.push_back(reading_.document.root());
        walk_blocks(tree);
    }

    /// Their calls stand in code, or too deep in other notes: the words must not be lost.
    void add_uncalled() {
        while (const TypedNote* note = text_.notes.next_uncalled()) {
            diagnostics_.warning(
                "G144",
                fmt::format("the note [^{}] is called in no text; it stands at "
                            "the end",
                            note->label),
                {text_.source.name, text_.notes.place_of(*note).lines_before + 1, 1});
            add_note(note->label, sections_.back().section.append_element("para"));
        }
    }

    /// The blocks of a note, whose heads begin no sections.
    void walk_note(MarkdownNode tree, Node footnote) {
        sections_.push_back({0, footnote});
        open_.assign(2, footnote);
        walk_blocks(tree);
        if (!footnote.first_child()) {
            footnote.append_element("para");
        }
    }

private:
    void walk_blocks(MarkdownNode tree) {
        for (MarkdownNode node = tree.first_child(); node;) {
            const std::size_t before = open_.size();
            enter(node);
            const MarkdownNode child = open_.size() > before ? node.first_child() : MarkdownNode();
            if (child) {
                node = child;
                continue;
            }
            if (open_.size() > before) {
                leave();
            }
            while (!node.next() && node.parent() != tree) {
                node = node.parent();
                leave();
            }
            node = node.next();
        }
    }

    struct OpenSection {
        int level;
        Node section;
    };

    /// The note at its first call, a reference to it at others.
    bool add_note(std::string_view label, Node target) {
        const auto call = text_.notes.call(label);
        if (!call) {
            return false;
        }
        if (call->note == nullptr) {
            target.append_element("footnoteref").set_attribute("linkend", call->id);
            return true;
        }
        Node footnote = target.append_element("footnote");
        footnote.set_attribute(bridge::xml_namespace, "xml", "id", call->id);
        const auto tree =
            bridge::MarkdownTree::parse_github(text_.links.with_those_of(call->note->text));
        text_.notes.enter();
        BlockWalk(records_.places().of(text_.notes.place_of(*call->note)), text_)
            .walk_note(tree.root(), footnote);
        text_.notes.leave();
        return true;
    }

    [[nodiscard]] InlineReading reading_at(MarkdownNode node, HardBreak hard_break) const {
        return {records_.origin_of(node), diagnostics_, add_note_, hard_break};
    }

    [[nodiscard]] Node here() const {
        return open_.size() == 1 ? sections_.back().section : open_.back();
    }

    void inlines(MarkdownNode first, Node target, HardBreak hard_break = HardBreak::Blank) {
        if (!first) {
            return;
        }
        add_inlines(first, target, reading_at(block_of(first), hard_break));
    }

    void enter(MarkdownNode node) {
        switch (node.kind()) {
        case MarkdownKind::BlockQuote:
            enter_quotation(node);
            break;
        case MarkdownKind::List:
            enter_list(node);
            break;
        case MarkdownKind::Item:
            enter_item(node);
            break;
        case MarkdownKind::Heading:
            add_heading(node);
            break;
        case MarkdownKind::Paragraph:
            add_paragraph_block(node);
            break;
        case MarkdownKind::CodeBlock:
            add_code(node);
            break;
        case MarkdownKind::HtmlBlock:
            add_html(node);
            break;
        case MarkdownKind::ThematicBreak:
            records_.thematic_break(here(), node);
            break;
        default:
            break;
        }
    }

    /// Items and quotations hold at least one block.
    void leave() {
        Node closed = open_.back();
        open_.pop_back();
        const Node last = closed.last_child();
        const bool holds_blocks = closed.name() == "listitem" || closed.name() == "blockquote";
        if (holds_blocks && closed != open_.back() && (!last || last.name() == "attribution")) {
            closed.append_element("para");
        }
    }

    /// True, once reported, when no container may be opened here.
    bool too_deep(MarkdownNode node) {
        if (open_.size() < deepest_block) {
            return false;
        }
        if (!reported_depth_) {
            reported_depth_ = true;
            diagnostics_.warning("G142",
                                 fmt::format("lists and quotations nest deeper than {} levels; "
                                             "deeper ones are left out, their text stays",
                                             deepest_block),
                                 records_.origin_of(node));
        }
        open_.push_back(open_.back());
        return true;
    }

    void enter_quotation(MarkdownNode node) {
        if (too_deep(node)) {
            return;
        }
        Node made = records_.block(here(), "blockquote", node, is_verse(node) ? "verse" : "");
        if (const MarkdownNode attribution = attribution_of(node)) {
            Node name = made.append_element("attribution");
            inlines(attribution.first_child(), name);
            drop_dash(name);
        }
        open_.push_back(made);
    }

    void enter_list(MarkdownNode node) {
        if (too_deep(node)) {
            return;
        }
        const bool labelled = is_label_list(node);
        const std::string_view name = labelled            ? "variablelist"
                                      : node.is_ordered() ? "orderedlist"
                                                          : "itemizedlist";
        Node made = records_.block(here(), name, node);
        if (node.is_ordered() && node.list_start() != 1) {
            made.set_attribute("startingnumber", fmt::format("{}", node.list_start()));
        }
        if (const MarkdownNode title = list_title(node)) {
            inlines(title.first_child().first_child(), made.append_element("title"));
        }
        open_.push_back(made);
    }

    void enter_item(MarkdownNode node) {
        const Node list = open_.back();
        const std::string_view name = list.name();
        if (name != "itemizedlist" && name != "orderedlist" && name != "variablelist") {
            open_.push_back(list);
            return;
        }
        if (name == "variablelist") {
            Node entry = records_.block(list, "varlistentry", node);
            inlines(label_of(node).first_child(), entry.append_element("term"));
            append_label_mark(node, entry.child("term"));
            open_.push_back(entry.append_element("listitem"));
            return;
        }
        Node item = records_.block(list, "listitem", node);
        open_.push_back(item);
    }

    void add_heading(MarkdownNode node) {
        if (node == title_) {
            inlines(node.first_child(), reading_.document.info().prepend_element("title"));
            return;
        }
        if (open_.size() > 1) {
            inlines(node.first_child(), records_.block(here(), "bridgehead", node));
            return;
        }
        const int level = node.heading_level();
        while (sections_.back().level >= level) {
            sections_.pop_back();
        }
        Node section = records_.block(sections_.back().section, "section", node);
        inlines(node.first_child(), section.append_element("title"));
        sections_.push_back({level, section});
    }

    void add_paragraph_block(MarkdownNode node) {
        const MarkdownNode container = node.parent();
        if (node == attribution_of(container) || is_title_of_list(node)) {
            return;
        }
        MarkdownNode first = node.first_child();
        const bool is_entry = container.kind() == MarkdownKind::Item && !node.previous() &&
                              here().parent().name() == "varlistentry";
        if (is_entry) {
            add_entry_text(node);
            return;
        }
        if (add_table(node)) {
            return;
        }
        if (is_picture(node)) {
            Node media = records_.block(here(), "mediaobject", node);
            add_picture(first, media);
            if (!first.title().empty()) {
                add_paragraph(media.append_element("caption"), legal_text(first.title()), {});
            }
            return;
        }
        const bool verse = here().attribute("role") == "verse";
        if (verse || has_hard_break(node)) {
            Node lines = records_.block(here(), "literallayout", node, verse ? "stanza" : "");
            inlines(first, lines, HardBreak::NewLine);
            return;
        }
        Node para = records_.block(here(), "para", node);
        inlines(first, para);
        if (container.kind() == MarkdownKind::Item && !node.previous()) {
            tick(para, typed_task(records_.places().lines(node.place())));
        }
    }

    /// False when the paragraph is none. What stands above its head is a paragraph.
    bool add_table(MarkdownNode node) {
        const std::vector<std::string_view> lines = records_.places().lines(node.place());
        const auto table = pipe_table(lines);
        if (!table) {
            return false;
        }
        bridge::MarkdownPlace below = node.place();
        if (table->lines_before > 0) {
            bridge::MarkdownPlace above = below;
            below.line += static_cast<std::uint32_t>(table->lines_before);
            above.end_line = below.line - 1;
            above.end_column = 0;
            std::string text;
            for (std::size_t i = 0; i < table->lines_before; ++i) {
                text.append(i == 0 ? "" : "\n").append(lines[i]);
            }
            Node para = records_.block(here(), "para", above, {});
            add_markdown_text(para, text, text_.links, reading_at(node, HardBreak::Blank));
        }
        Node made = records_.block(here(), "informaltable", below, {});
        fill_table(made, *table, text_.links, reading_at(node, HardBreak::Blank));
        return true;
    }

    /// The text after the label; the blank between them is ours.
    void add_entry_text(MarkdownNode node) {
        Node para = here().append_element("para");
        MarkdownNode rest = node.first_child().next();
        if (rest) {
            inlines(rest, para, HardBreak::Blank);
        }
        drop_label_mark(node.parent(), para);
    }

    void add_code(MarkdownNode node) {
        Node code = records_.block(here(), "programlisting", node);
        const std::string_view info = node.info();
        const std::string_view language = info.substr(0, info.find_first_of(" \t"));
        if (!language.empty()) {
            code.set_attribute("language", legal_text(language));
        }
        if (language.size() < info.size()) {
            diagnostics_.note("G145",
                              fmt::format("of what stands behind a fence the language is read; "
                                          "\"{}\" is left out",
                                          info.substr(language.size() + 1)),
                              records_.origin_of(node));
        }
        append_lines(code, node.literal());
    }

    void add_html(MarkdownNode node) {
        if (is_html_comment(node.literal())) {
            records_.consume(node, "comment", "HTML comments are for those who edit the source");
            return;
        }
        diagnostics_.warning("G141",
                             "the HTML that begins here is kept as a listing; Markdown's own signs "
                             "are read",
                             records_.origin_of(node));
        Node code = records_.block(here(), "programlisting", node);
        code.set_attribute("language", "html");
        append_lines(code, node.literal());
    }

    TextReading& text_;
    BlockRecords records_;
    Reading& reading_;
    Diagnostics& diagnostics_;
    std::function<bool(std::string_view, Node)> add_note_;
    MarkdownNode title_;
    std::vector<OpenSection> sections_;
    std::vector<Node> open_; ///< containers; the first stands for the open section
    bool reported_depth_ = false;
};

} // namespace

void add_blocks(MarkdownNode tree,
                const MarkdownText& text,
                const Source& source,
                Reading& reading,
                Diagnostics& diagnostics) {
    TextReading shared{source,
                       reading,
                       diagnostics,
                       NoteShelf(text.notes, text.lines_before),
                       LinkDefinitions(text.source)};
    BlockWalk walk(LinePlaces(text.source, {text.lines_before, 0, 0}), shared);
    walk.walk(tree);
    walk.add_uncalled();
}

} // namespace galley::readers
