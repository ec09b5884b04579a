// Blocks are walked without recursion, containers on a stack. Two shapes are read as more than
// CommonMark says, so that what our Markdown writer wrote is the same tree again: a paragraph all
// in strong before a list is the list's title; a list whose items all begin with a strong
// "Label:" is a variable list. A paragraph with a line of dashes and pipes is a table of GFM.
#include "readers/markdown/markdown_blocks.hpp"

#include "document/vocabulary.hpp"
#include "readers/markdown/block_shapes.hpp"
#include "readers/markdown/markdown_inlines.hpp"
#include "readers/markdown/table_reading.hpp"

#include <fmt/format.h>

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

class BlockWalk {
public:
    BlockWalk(const MarkdownSource& text,
              const Source& source,
              Reading& reading,
              Diagnostics& diagnostics)
        : places_(text), source_(source), file_(source.file_name()), reading_(reading),
          diagnostics_(diagnostics) {}

    void walk(MarkdownNode tree) {
        title_ = title_of(tree, reading_.header.title);
        sections_.push_back({0, reading_.document.root()});
        open_.push_back(reading_.document.root());
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

private:
    struct OpenSection {
        int level;
        Node section;
    };

    [[nodiscard]] Node here() const {
        return open_.size() == 1 ? sections_.back().section : open_.back();
    }

    [[nodiscard]] Origin origin_of(MarkdownNode node) const {
        const Span span = places_.span(node.place());
        return {source_.name, span.line, span.column};
    }

    Node block(Node parent, std::string_view name, MarkdownNode node, std::string_view role = {}) {
        return block(parent, name, node.place(), role);
    }

    Node block(Node parent,
               std::string_view name,
               const bridge::MarkdownPlace& place,
               std::string_view role) {
        const Span span = places_.span(place);
        Node made = add_block(parent, name, {file_, span});
        std::string what(name);
        if (!role.empty()) {
            made.set_attribute("role", role);
            what += fmt::format(" {}", role);
        }
        reading_.spans.push_back({SpanEntry::Kind::Block, span, std::move(what), {}, {}});
        return made;
    }

    void inlines(MarkdownNode first, Node target, HardBreak hard_break = HardBreak::Blank) {
        if (!first) {
            return;
        }
        add_inlines(first, target, hard_break, origin_of(block_of(first)), diagnostics_);
    }

    void consume(MarkdownNode node, std::string_view what, std::string_view reason) {
        reading_.spans.push_back({SpanEntry::Kind::Consumed,
                                  places_.span(node.place()),
                                  std::string(what),
                                  std::string(reason),
                                  legal_text(node.literal())});
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
            add_break(node);
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
                                 origin_of(node));
        }
        open_.push_back(open_.back());
        return true;
    }

    void enter_quotation(MarkdownNode node) {
        if (too_deep(node)) {
            return;
        }
        Node made = block(here(), "blockquote", node, is_verse(node) ? "verse" : "");
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
        Node made = block(here(), name, node);
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
            Node entry = block(list, "varlistentry", node);
            inlines(label_of(node).first_child(), entry.append_element("term"));
            append_label_mark(node, entry.child("term"));
            open_.push_back(entry.append_element("listitem"));
            return;
        }
        Node item = block(list, "listitem", node);
        open_.push_back(item);
    }

    void add_heading(MarkdownNode node) {
        if (node == title_) {
            inlines(node.first_child(), reading_.document.info().prepend_element("title"));
            return;
        }
        if (open_.size() > 1) {
            inlines(node.first_child(), block(here(), "bridgehead", node));
            return;
        }
        const int level = node.heading_level();
        while (sections_.back().level >= level) {
            sections_.pop_back();
        }
        Node section = block(sections_.back().section, "section", node);
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
            Node media = block(here(), "mediaobject", node);
            add_picture(first, media);
            if (!first.title().empty()) {
                add_paragraph(media.append_element("caption"), legal_text(first.title()), {});
            }
            return;
        }
        const bool verse = here().attribute("role") == "verse";
        if (verse || has_hard_break(node)) {
            Node lines = block(here(), "literallayout", node, verse ? "stanza" : "");
            inlines(first, lines, HardBreak::NewLine);
            return;
        }
        inlines(first, block(here(), "para", node));
    }

    /// False when the paragraph is none. What stands above its head is a paragraph.
    bool add_table(MarkdownNode node) {
        const std::vector<std::string_view> lines = places_.lines(node.place());
        const auto table = pipe_table(lines);
        if (!table) {
            return false;
        }
        if (definitions_.empty()) {
            definitions_ = link_definitions(places_.text()) + "\n";
        }
        bridge::MarkdownPlace below = node.place();
        if (table->lines_before > 0) {
            bridge::MarkdownPlace above = below;
            below.line += static_cast<std::uint32_t>(table->lines_before);
            above.end_line = below.line - 1;
            above.end_column = 0;
            std::string text;
            for (std::size_t i = 0; i < table->lines_before; ++i) {
                text.append(lines[i]).append("\n");
            }
            Node para = block(here(), "para", above, {});
            add_markdown_text(para, text, definitions_, origin_of(node), diagnostics_);
        }
        Node made = block(here(), "informaltable", below, {});
        fill_table(made, *table, definitions_, origin_of(node), diagnostics_);
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
        Node code = block(here(), "programlisting", node);
        const std::string_view info = node.info();
        const std::string_view language = info.substr(0, info.find_first_of(" \t"));
        if (!language.empty()) {
            code.set_attribute("language", legal_text(language));
        }
        std::string_view text = node.literal();
        text.remove_suffix(text.ends_with('\n') ? 1 : 0);
        if (!text.empty()) {
            code.append_text(legal_text(text));
        }
    }

    void add_html(MarkdownNode node) {
        if (is_html_comment(node.literal())) {
            consume(node, "comment", "HTML comments are for those who edit the source");
            return;
        }
        diagnostics_.warning("G141",
                             "the HTML that begins here is kept as a listing; Markdown's own signs "
                             "are read",
                             origin_of(node));
        Node code = block(here(), "programlisting", node);
        code.set_attribute("language", "html");
        std::string_view text = node.literal();
        text.remove_suffix(text.ends_with('\n') ? 1 : 0);
        if (!text.empty()) {
            code.append_text(legal_text(text));
        }
    }

    void add_break(MarkdownNode node) {
        const Span span = places_.span(node.place());
        add_thematic_break(here(), {file_, span});
        reading_.spans.push_back(
            {SpanEntry::Kind::Block, span, "bridgehead thematic-break", {}, {}});
    }

    LinePlaces places_;
    const Source& source_;
    std::string file_;
    Reading& reading_;
    Diagnostics& diagnostics_;
    MarkdownNode title_;
    std::vector<OpenSection> sections_;
    std::vector<Node> open_; ///< containers; the first stands for the open section
    bool reported_depth_ = false;
    std::string definitions_; ///< of links; empty until a table asks for them
};

} // namespace

void add_blocks(MarkdownNode tree,
                const MarkdownSource& text,
                const Source& source,
                Reading& reading,
                Diagnostics& diagnostics) {
    BlockWalk(text, source, reading, diagnostics).walk(tree);
}

} // namespace galley::readers
