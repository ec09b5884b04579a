// Blocks, with an empty line between two of them unless a list is tight. What CommonMark has no
// words for: a variable list is a list of strong labels; a list's title and a run-in head are
// strong; verse is a quotation with hard breaks; a table is a listing with its columns aligned.
#include "writers/markdown/block_writing.hpp"

#include "document/document.hpp"
#include "document/vocabulary.hpp"
#include "writers/markdown/pipe_writing.hpp"
#include "writers/markdown/table_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace galley::writers {

using bridge::MarkdownKind;
using bridge::Node;

namespace {

constexpr int deepest_heading = 6;
constexpr int bridgehead_level = 4;
constexpr std::string_view attribution_dash = "— ";

bool is_list(std::string_view name) {
    return name == "itemizedlist" || name == "orderedlist" || name == "variablelist";
}

/// Parts that their block writes itself.
bool is_part(std::string_view name) {
    constexpr std::array<std::string_view, 6> parts = {
        "info", "title", "subtitle", "attribution", "caption", "term"};
    return std::find(parts.begin(), parts.end(), name) != parts.end();
}

/// In CommonMark some lists need an empty line before them when text stands there.
bool may_follow_text(Node list) {
    const std::string_view start = list.attribute("startingnumber").value_or("1");
    return !list.child("title") && start == "1" && !list.first_element().text().empty();
}

/// Without empty lines: each item is one paragraph, perhaps with one such list after it.
bool is_tight(Node list) {
    for (Node item = list.first_element(); item; item = item.next_element()) {
        const Node holder = item.name() == "varlistentry" ? item.child("listitem") : item;
        const Node first = holder.first_element();
        if (holder.name() != "listitem" || !first) {
            continue;
        }
        const Node second = first.next_element();
        const bool one = first.name() == "para" || first.name() == "simpara";
        const bool nested = second && is_list(second.name()) && may_follow_text(second) &&
                            !second.next_element() && is_tight(second);
        if (!one || (second && !nested)) {
            return false;
        }
    }
    return true;
}

int number_or(std::string_view text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// A fence longer than any in the text.
std::string fence_for(std::string_view text) {
    std::size_t longest = 2;
    for (std::size_t at = text.find('`'); at < text.size(); at = text.find('`', at)) {
        const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
        longest = std::max(longest, end - at);
        at = end;
    }
    return std::string(longest + 1, '`');
}

class BlockWriting {
public:
    explicit BlockWriting(MarkdownWriting& writing)
        : writing_(writing), lines_(writing.lines), references_(writing.references) {}

    void write_all(Node parent, int level, bool tight = false) {
        std::string_view last_list;
        bool alternate = false;
        bool first = true; // its gap stands before the container's marker
        for (Node node = parent.first_element(); node; node = node.next_element()) {
            const std::string_view name = node.name();
            if (is_part(name)) {
                continue;
            }
            const std::string_view marks = name == "orderedlist" ? "." : is_list(name) ? "-" : "";
            alternate = !marks.empty() && marks == last_list && !has_title(node) && !alternate;
            last_list = marks;
            if (tight && !first) {
                lines_.no_gap();
            }
            first = false;
            write_one(node, level, alternate);
            lines_.gap();
        }
    }

    void write_text(const MarkedText& text, Node origin, int heading_level = 0) {
        const MarkedText::Rendering rendering = text.render(heading_level);
        if (rendering.lost_marks) {
            const Node source = origin;
            writing_.diagnostics.note(
                "G541",
                fmt::format("Markdown cannot say this emphasis, it is left out: {}",
                            std::string_view(rendering.text).substr(0, 60)),
                {{}, source.line(), 0});
        }
        lines_.add(rendering.text);
    }

    /// `indent`: of the lines after the first; 0: as wide as the marker.
    void write_item_blocks(Node item, std::string_view marker, bool tight, std::size_t indent = 0) {
        lines_.open(marker, std::string(indent > 0 ? indent : marker.size(), ' '));
        write_all(item, deepest_heading, tight);
        lines_.close();
    }

private:
    static bool has_title(Node list) { return static_cast<bool>(list.child("title")); }

    void write_one(Node node, int level, bool alternate) {
        const std::string_view name = node.name();
        if (element_kind(name) == ElementKind::Section) {
            write_heading(writing_, node, level);
            lines_.gap();
            write_all(node, std::min(level + 1, deepest_heading));
        } else if (is_list(name)) {
            write_list(node, alternate);
        } else if (name == "blockquote" || name == "epigraph") {
            write_quotation(node);
        } else if (name == "programlisting" ||
                   (name == "literallayout" && node.attribute("class") == "monospaced")) {
            write_listing(node.text(), node.attribute("language").value_or(""));
        } else if (name == "literallayout") {
            write_lines(node);
        } else if (name == "bridgehead") {
            write_bridgehead(node);
        } else if (name == "mediaobject") {
            write_picture(node);
        } else if (name == "table" || name == "informaltable") {
            write_table(node);
        } else if (name == "formalpara") {
            write_run_in(node);
        } else {
            write_paragraph(node);
        }
    }

    void write_paragraph(Node node) {
        MarkedText text;
        add_inlines(node, references_, Lines::Run, text);
        if (!text.empty()) {
            write_text(text, node);
        }
    }

    void add_strong(Node node, MarkedText& text) {
        text.open(MarkdownKind::Strong);
        add_inlines(node, references_, Lines::Run, text);
        text.close(MarkdownKind::Strong);
    }

    void write_strong(Node node) {
        MarkedText text;
        add_strong(node, text);
        if (!text.empty()) {
            write_text(text, node);
            lines_.gap();
        }
    }

    void write_run_in(Node node) {
        MarkedText text;
        add_strong(node.child("title"), text);
        text.add_text(" ");
        add_inlines(node.child("para"), references_, Lines::Run, text);
        write_text(text, node);
    }

    void write_list(Node list, bool alternate) {
        if (has_title(list)) {
            write_strong(list.child("title"));
        }
        const bool tight = is_tight(list);
        int number = number_or(list.attribute("startingnumber").value_or(""), 1);
        for (Node item = list.first_element(); item; item = item.next_element()) {
            if (is_part(item.name())) {
                continue;
            }
            if (tight && item.previous_element() && !is_part(item.previous_element().name())) {
                lines_.no_gap();
            }
            if (item.name() == "varlistentry") {
                write_entry(item, alternate ? "* " : "- ", tight);
            } else if (list.name() == "orderedlist") {
                write_item_blocks(
                    item, fmt::format("{}{} ", number++, alternate ? ')' : '.'), tight);
            } else {
                write_item_blocks(item, alternate ? "* " : "- ", tight);
            }
            lines_.gap();
        }
    }

    /// The label and the first paragraph are one line.
    void write_entry(Node entry, std::string_view marker, bool tight) {
        lines_.open(marker, "  ");
        MarkedText text;
        for (Node term = entry.first_element(); term.name() == "term"; term = term.next_element()) {
            if (!text.empty()) {
                text.add_text(" ");
            }
            add_strong(term, text);
        }
        const Node item = entry.child("listitem");
        Node first = item.first_element();
        if (first.name() == "para" || first.name() == "simpara") {
            text.add_text(" ");
            add_inlines(first, references_, Lines::Run, text);
            first = first.next_element();
        }
        write_text(text, entry);
        lines_.gap();
        for (; first; first = first.next_element()) {
            if (tight) {
                lines_.no_gap();
            }
            write_one(first, deepest_heading, false);
            lines_.gap();
        }
        lines_.close();
    }

    void write_quotation(Node node) {
        lines_.open("> ", "> ");
        write_all(node, deepest_heading);
        if (const Node attribution = node.child("attribution")) {
            MarkedText text;
            text.add_text(attribution_dash);
            add_inlines(attribution, references_, Lines::Run, text);
            write_text(text, attribution);
        }
        lines_.close();
    }

    void write_lines(Node node) {
        MarkedText text;
        add_inlines(node, references_, Lines::Kept, text);
        if (!text.empty()) {
            write_text(text, node);
        }
    }

    void write_listing(std::string_view text, std::string_view language) {
        const bool backticks = language.find('`') != std::string_view::npos;
        const std::string fence = fence_for(text);
        lines_.add(fence + std::string(backticks ? std::string_view() : language));
        if (!text.empty()) {
            // A final line end is a line of the text: the fence's own comes after it.
            lines_.add(std::string(text) + '\n');
        }
        lines_.add(fence);
    }

    void write_bridgehead(Node node) {
        if (is_thematic_break(node)) {
            lines_.add("* * *");
        } else if (lines_.in_container()) { // where no section begins with a head
            MarkedText text;
            add_inlines(node, references_, Lines::Run, text);
            write_text(text, node, bridgehead_level);
        } else {
            write_strong(node);
        }
    }

    void write_picture(Node node) {
        const Node data = node.child("imageobject").child("imagedata");
        const Node caption = node.child("caption");
        const Node words = caption.first_element();
        const bool simple = words && !words.next_element() && !words.first_element();
        MarkedText text;
        text.add_picture(data.attribute("fileref").value_or(""),
                         said_of(node),
                         simple ? words.text() : std::string());
        write_text(text, node);
        if (caption && !simple) {
            lines_.gap();
            write_all(caption, deepest_heading);
        }
    }

    void write_table(Node table) {
        if (const Node caption = table.child("caption")) {
            write_strong(caption);
        }
        if (references_.flavour() == MarkdownFlavour::Gfm && is_pipe_table(table)) {
            lines_.add(pipe_table(table, references_));
        } else {
            write_listing(aligned_columns(table), {});
        }
    }

    MarkdownWriting& writing_;
    MarkdownLines& lines_;
    References& references_;
};

} // namespace

void write_blocks(MarkdownWriting& writing, Node parent, int level) {
    BlockWriting(writing).write_all(parent, level);
}

void write_heading(MarkdownWriting& writing, Node titled, int level) {
    const Node title = titled.child("title");
    const std::string_view label = titled.attribute("label").value_or("");
    MarkedText text;
    if (!label.empty() && label != title.text()) {
        text.add_text(label);
        text.add_text(" ");
    }
    add_inlines(title, writing.references, Lines::Run, text);
    BlockWriting(writing).write_text(text, titled, level);
}

void write_notes(MarkdownWriting& writing) {
    // A note may call another, which joins the end while we write.
    for (std::size_t i = 0; i < writing.references.notes().size(); ++i) {
        const Node note = writing.references.notes()[i];
        if (writing.references.flavour() == MarkdownFlavour::Gfm) {
            constexpr std::size_t note_indent = 4;
            BlockWriting(writing).write_item_blocks(
                note, fmt::format("[^{}]: ", i + 1), false, note_indent);
            writing.lines.gap();
            continue;
        }
        BlockWriting(writing).write_item_blocks(note, fmt::format("{}. ", i + 1), false);
        const bool single = !note.first_element().next_element();
        single ? writing.lines.no_gap() : writing.lines.gap();
    }
}

} // namespace galley::writers
