// Blocks, with an empty line between two of them unless a list is tight. What CommonMark has no
// words for: a run-in head is strong; verse is a quotation with hard breaks. pandoc has lines for
// verse, and divs for what else a block is.
#include "writers/markdown/block_writing.hpp"

#include "document/document.hpp"
#include "document/task_box.hpp"
#include "document/vocabulary.hpp"
#include "writers/markdown/block_attributes.hpp"
#include "writers/markdown/block_writer.hpp"
#include "writers/markdown/escapes.hpp"
#include "writers/markdown/list_writing.hpp"
#include "writers/markdown/table_writing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace galley::writers {

using bridge::Node;

namespace {

constexpr int bridgehead_level = 4;
constexpr std::string_view attribution_dash = "— ";

class BlockWriting {
public:
    BlockWriting(MarkdownWriting& writing, const BlockWriter& blocks)
        : writing_(writing), lines_(writing.lines), references_(writing.references),
          blocks_(blocks) {}

    void write_one(Node node, int level, bool alternate) {
        const std::string_view name = node.name();
        if (element_kind(name) == ElementKind::Section) {
            write_heading(writing_, node, level);
            lines_.gap();
            blocks_.write_all(writing_, node, std::min(level + 1, deepest_heading), false);
        } else if (is_list(name)) {
            write_list(writing_, node, alternate, blocks_);
        } else if (name == "blockquote" || name == "epigraph") {
            write_quotation(node);
        } else if (name == "programlisting" ||
                   (name == "literallayout" && node.attribute("class") == "monospaced")) {
            write_listing(writing_, node.text(), node.attribute("language").value_or(""));
        } else if (name == "literallayout") {
            write_lines(node);
        } else if (name == "bridgehead") {
            write_bridgehead(node);
        } else if (name == "mediaobject") {
            write_picture(node);
        } else if (name == "table" || name == "informaltable") {
            write_table(writing_, node, blocks_);
        } else if (name == "formalpara") {
            write_run_in(node);
        } else {
            write_paragraph(node);
        }
    }

private:
    void write_paragraph(Node node) {
        MarkedText text;
        add_inlines(node, references_, Lines::Run, text);
        const bool begins_item = node.parent().name() == "listitem" && !node.previous_element() &&
                                 node.parent().parent().name() != "varlistentry";
        if (begins_item && references_.has_notes()) {
            text.begin_with_signs(std::string(open_box) + " ", "[ ] ");
            text.begin_with_signs(std::string(ticked_box) + " ", "[x] ");
        }
        if (!text.empty()) {
            write_text(writing_, text, node);
        }
    }

    void write_run_in(Node node) {
        MarkedText text;
        add_strong(writing_, node.child("title"), text);
        text.add_text(" ");
        add_inlines(node.child("para"), references_, Lines::Run, text);
        write_text(writing_, text, node);
    }

    void write_quotation(Node node) {
        lines_.open("> ", "> ");
        blocks_.write_all(writing_, node, deepest_heading, false);
        if (const Node attribution = node.child("attribution")) {
            MarkedText text;
            text.add_text(attribution_dash);
            add_inlines(attribution, references_, Lines::Run, text);
            write_text(writing_, text, attribution);
        }
        lines_.close();
    }

    void write_lines(Node node) {
        MarkedText text;
        add_inlines(node, references_, Lines::Kept, text);
        if (text.empty()) {
            return;
        }
        if (!writing_.is_pandoc()) {
            write_text(writing_, text, node);
            return;
        }
        for (const MarkedText& line : text.lines()) {
            write_verse_line(line, node);
        }
    }

    /// Blanks count as typed behind pandoc's sign of a line.
    void write_verse_line(const MarkedText& line, Node origin) {
        const MarkedText::Rendering rendering = line.render(0, references_.flavour());
        std::string_view text = rendering.text;
        std::string indent;
        while (text.starts_with(no_break_space)) {
            indent += ' ';
            text.remove_prefix(no_break_space.size());
        }
        if (rendering.lost_marks) {
            tell_lost_marks(writing_, text, origin);
        }
        lines_.add(text.empty() ? "|" : fmt::format("| {}{}", indent, text));
    }

    void write_bridgehead(Node node) {
        if (is_thematic_break(node)) {
            lines_.add("* * *");
        } else if (lines_.in_container()) { // where no section begins with a head
            MarkedText text;
            add_inlines(node, references_, Lines::Run, text);
            write_text(writing_, text, node, bridgehead_level);
        } else {
            write_strong(writing_, node);
        }
    }

    void write_picture(Node node) {
        const Node data = node.child("imageobject").child("imagedata");
        const Node caption = node.child("caption");
        const Node words = caption.first_element();
        const bool simple = words && !words.next_element() && !words.first_element();
        const std::string caption_text = simple ? words.text() : std::string();
        const std::string_view file = data.attribute("fileref").value_or("");
        MarkedText text;
        if (writing_.is_pandoc()) {
            // What stands in the brackets of a picture alone is its caption to pandoc.
            PandocAttributes attributes;
            attributes.add("alt", caption_text.empty() ? "" : said_of(node));
            attributes.add("width", data.attribute("width").value_or(""));
            text.add_picture(file, caption_text.empty() ? said_of(node) : caption_text, {});
            text.add_signs(attributes.empty() ? "" : attributes.text());
            text.add_signs(caption_text.empty() ? "\\" : "");
        } else {
            text.add_picture(file, said_of(node), caption_text);
        }
        write_text(writing_, text, node);
        if (caption && !simple) {
            lines_.gap();
            blocks_.write_all(writing_, caption, deepest_heading, false);
        }
    }

    MarkdownWriting& writing_;
    MarkdownLines& lines_;
    References& references_;
    const BlockWriter& blocks_;
};

class AllBlocks final : public BlockWriter {
public:
    void write(MarkdownWriting& writing, Node node, int level, bool alternate) const override {
        const PandocAttributes attributes = block_attributes(node, writing.references);
        if (attributes.empty()) {
            BlockWriting(writing, *this).write_one(node, level, alternate);
            return;
        }
        writing.lines.add("::: " + attributes.text());
        BlockWriting(writing, *this).write_one(node, level, alternate);
        writing.lines.no_gap();
        writing.lines.add(":::");
    }

    void write_all(MarkdownWriting& writing, Node parent, int level, bool tight) const override {
        std::string_view last_list;
        bool alternate = false;
        bool first = true; // its gap stands before the container's marker
        for (Node node = parent.first_element(); node; node = node.next_element()) {
            if (is_part(node.name())) {
                continue;
            }
            const std::string_view marks = marks_of(writing, node.name());
            // Bullets of pandoc's are all the same: each such list is parted from the one before.
            const bool parted = writing.is_pandoc() && marks != ".";
            alternate =
                !marks.empty() && marks == last_list && !has_title(node) && (parted || !alternate);
            last_list = marks;
            if (tight && !first) {
                writing.lines.no_gap();
            }
            first = false;
            write(writing, node, level, alternate);
            writing.lines.gap();
        }
    }

private:
    static std::string_view marks_of(const MarkdownWriting& writing, std::string_view name) {
        if (name == "orderedlist") {
            return ".";
        }
        return name == "variablelist" && writing.is_pandoc() ? ":" : is_list(name) ? "-" : "";
    }
};

} // namespace

void write_blocks(MarkdownWriting& writing, Node parent, int level) {
    AllBlocks().write_all(writing, parent, level, false);
}

void write_notes(MarkdownWriting& writing) {
    const AllBlocks blocks;
    // A note may call another, which joins the end while we write.
    for (std::size_t i = 0; i < writing.references.notes().size(); ++i) {
        const Node note = writing.references.notes()[i];
        if (writing.references.has_notes()) {
            constexpr std::size_t note_indent = 4;
            std::string mark = fmt::format("[^{}]: ", i + 1);
            const std::string_view first = note.first_element().name();
            if (writing.is_pandoc() && first != "para" && first != "simpara") {
                // pandoc reads the first line of a note as the beginning of a paragraph.
                writing.lines.add(mark.substr(0, mark.size() - 1));
                mark = std::string(note_indent, ' ');
            }
            blocks.write_item(writing, note, mark, false, note_indent);
            writing.lines.gap();
            continue;
        }
        blocks.write_item(writing, note, fmt::format("{}. ", i + 1), false);
        const bool single = !note.first_element().next_element();
        single ? writing.lines.no_gap() : writing.lines.gap();
    }
}

} // namespace galley::writers
