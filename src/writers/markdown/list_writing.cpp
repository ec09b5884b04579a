// A variable list is a list of strong labels, and to pandoc one of definitions; a list's title is
// strong.
#include "writers/markdown/list_writing.hpp"

#include "document/numerals.hpp"
#include "writers/markdown/block_attributes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

namespace galley::writers {

using bridge::Node;

namespace {

/// In CommonMark some lists need an empty line before them when text stands there.
bool may_follow_text(Node list) {
    const std::string_view start = list.attribute("startingnumber").value_or("1");
    return !list.child("title") && start == "1" && !list.first_element().text().empty();
}

bool is_paragraph(Node node) { return node.name() == "para" || node.name() == "simpara"; }

/// Without empty lines: each item is one paragraph, perhaps with one such list after it.
bool is_tight(Node list, const References& references) {
    for (Node item = list.first_element(); item; item = item.next_element()) {
        const Node holder = item.name() == "varlistentry" ? item.child("listitem") : item;
        const Node first = holder.first_element();
        if (holder.name() != "listitem" || !first) {
            continue;
        }
        const Node second = first.next_element();
        const bool one = is_paragraph(first) && !has_block_attributes(first, references);
        const bool nested = second && is_list(second.name()) && may_follow_text(second) &&
                            !has_block_attributes(second, references) && !second.next_element() &&
                            is_tight(second, references);
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

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

/// The numbers of a list as pandoc reads them; figures where it would read others. A letter that
/// is a Roman numeral as well begins no list of letters.
std::string numbered(int number, int first, std::string_view numeration) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
    const bool alpha = numeration == "loweralpha" || numeration == "upperalpha";
    const bool roman = numeration == "lowerroman" || numeration == "upperroman";
    const bool capitals = numeration.starts_with("upper");
    constexpr int most = 3999; // in Roman numerals
    std::string out = std::to_string(number);
    if (alpha && first >= 1 && number <= 26 &&
        std::string_view("ivxlcdm").find(letters[static_cast<std::size_t>(first) - 1]) ==
            std::string_view::npos) {
        out = letters.substr(static_cast<std::size_t>(number) - 1, 1);
    } else if (roman && first >= 1 && number <= most) {
        out = roman_number(number);
    }
    return capitals ? upper(out) : out;
}

class ListWriting {
public:
    ListWriting(MarkdownWriting& writing, Node list, bool alternate, const BlockWriter& blocks)
        : writing_(writing), lines_(writing.lines), blocks_(blocks), list_(list),
          alternate_(alternate), tight_(is_tight(list, writing.references)),
          first_(number_or(list.attribute("startingnumber").value_or(""), 1)) {}

    void write() {
        if (has_title(list_)) {
            write_strong(writing_, list_.child("title"));
        } else if (alternate_ && writing_.is_pandoc() && list_.name() != "orderedlist") {
            lines_.add("<!-- -->"); // pandoc knows no other mark that would begin another list
            lines_.gap();
        }
        int number = first_;
        for (Node item = list_.first_element(); item; item = item.next_element()) {
            if (is_part(item.name())) {
                continue;
            }
            if (tight_ && item.previous_element() && !is_part(item.previous_element().name())) {
                lines_.no_gap();
            }
            write_item(item, number++);
            lines_.gap();
        }
    }

private:
    void write_item(Node item, int number) {
        if (item.name() == "varlistentry" && writing_.is_pandoc()) {
            lines_.gap();
            write_definition(item);
        } else if (item.name() == "varlistentry") {
            write_entry(item);
        } else if (list_.name() == "orderedlist") {
            blocks_.write_item(writing_, item, number_mark(number), tight_);
        } else {
            blocks_.write_item(writing_, item, bullet(), tight_);
        }
    }

    [[nodiscard]] std::string_view bullet() const { return alternate_ ? "* " : "- "; }

    [[nodiscard]] std::string number_mark(int number) const {
        const std::string_view numeration = list_.attribute("numeration").value_or("");
        const std::string typed =
            writing_.is_pandoc() ? numbered(number, first_, numeration) : std::to_string(number);
        // A capital with a stop is an initial to pandoc unless two blanks follow it.
        const bool initial = typed.front() >= 'A' && typed.front() <= 'Z' && !alternate_;
        return fmt::format("{}{}{}", typed, alternate_ ? ')' : '.', initial ? "  " : " ");
    }

    void add_terms(Node entry, MarkedText& text, bool strong) {
        for (Node term = entry.first_element(); term.name() == "term"; term = term.next_element()) {
            if (!text.empty()) {
                text.add_text(" ");
            }
            if (strong) {
                add_strong(writing_, term, text);
            } else {
                add_inlines(term, writing_.references, Lines::Run, text);
            }
        }
    }

    /// The label and the first paragraph are one line.
    void write_entry(Node entry) {
        lines_.open(bullet(), "  ");
        MarkedText text;
        add_terms(entry, text, true);
        Node first = entry.child("listitem").first_element();
        if (is_paragraph(first)) {
            text.add_text(" ");
            add_inlines(first, writing_.references, Lines::Run, text);
            first = first.next_element();
        }
        write_text(writing_, text, entry);
        lines_.gap();
        for (; first; first = first.next_element()) {
            if (tight_) {
                lines_.no_gap();
            }
            blocks_.write(writing_, first, deepest_heading, false);
            lines_.gap();
        }
        lines_.close();
    }

    void write_definition(Node entry) {
        MarkedText term;
        add_terms(entry, term, false);
        if (term.empty()) {
            term.add_signs("[]{}"); // a term must be there
        }
        write_line(writing_, term, entry);
        tight_ ? lines_.no_gap() : lines_.gap();
        blocks_.write_item(writing_, entry.child("listitem"), ":   ", tight_);
    }

    MarkdownWriting& writing_;
    MarkdownLines& lines_;
    const BlockWriter& blocks_;
    Node list_;
    bool alternate_;
    bool tight_;
    int first_;
};

} // namespace

bool is_list(std::string_view name) {
    return name == "itemizedlist" || name == "orderedlist" || name == "variablelist";
}

bool has_title(Node list) { return static_cast<bool>(list.child("title")); }

void write_list(MarkdownWriting& writing, Node list, bool alternate, const BlockWriter& blocks) {
    ListWriting(writing, list, alternate, blocks).write();
}

} // namespace galley::writers
