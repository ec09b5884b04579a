// What each inline element is in CommonMark.
#include "writers/markdown/marked_inlines.hpp"

#include "base/utf8.hpp"
#include "document/picture_reference.hpp"
#include "document/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace galley::writers {

using bridge::MarkdownKind;
using bridge::Node;

namespace {

constexpr std::string_view no_break_space = "\u00A0";

/// Unicode has no other figures that a raised text is made of.
constexpr std::u32string_view raised = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
constexpr std::u32string_view lowered = U"₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
constexpr std::string_view level = "0123456789+-=()ni";

/// Figures raised or lowered; the text itself when one of its characters has no such form.
std::string shifted(std::string_view text, std::u32string_view forms) {
    std::string out;
    for (const char c : text) {
        const std::size_t at = level.find(c);
        if (at >= forms.size()) {
            return std::string(text);
        }
        utf8::append(out, forms[at]);
    }
    return out;
}

std::string run_in(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '\n', ' ');
    std::replace(out.begin(), out.end(), '\t', ' ');
    return out;
}

void add_lines(std::string_view text, MarkedText& out) {
    bool line_start = out.empty();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const std::size_t blanks =
            line_start ? std::min(line.find_first_not_of(" \t"), line.size()) : 0;
        for (std::size_t i = 0; i < blanks; ++i) {
            out.add_text(no_break_space);
        }
        out.add_text(run_in(line.substr(blanks)));
        if (end < text.size()) {
            out.add_line_break();
            line_start = true;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// What a reference is read as: its target's label and title, else the target's text.
std::string words_for(Node target) {
    const Node title = target.child("title");
    const std::string text = title ? title.text() : target.text();
    const std::string label(target.attribute("label").value_or(""));
    return label.empty() || label == text ? text : label + " " + text;
}

std::string_view id_of(Node reference) { return reference.attribute("linkend").value_or(""); }

class InlineWriting {
public:
    InlineWriting(References& references, Lines lines, MarkedText& text)
        : references_(references), lines_(lines), text_(text) {}

    void add_children(Node element) {
        for (Node node = element.first_child(); node; node = node.next()) {
            if (node.is_text() && lines_ == Lines::Kept) {
                add_lines(node.content(), text_);
            } else if (node.is_text()) {
                text_.add_text(run_in(node.content()));
            } else if (node.is_element()) {
                add_element(node);
            }
        }
    }

private:
    void add_marked(Node node, MarkdownKind kind) {
        text_.open(kind);
        add_children(node);
        text_.close(kind);
    }

    void add_link(Node node) {
        const auto url = node.attribute(xlink_namespace, "href");
        if (!url || in_link_) {
            add_children(node);
            return;
        }
        in_link_ = true;
        text_.open(MarkdownKind::Link, *url, node.attribute(xlink_namespace, "title").value_or(""));
        add_children(node);
        text_.close(MarkdownKind::Link);
        in_link_ = false;
    }

    void add_quoted(Node node) {
        constexpr std::array<std::string_view, 4> marks = {"“", "”", "‘", "’"};
        const std::size_t first = quotes_ % 2 == 0 ? 0 : 2;
        text_.add_text(marks.at(first));
        ++quotes_;
        add_children(node);
        --quotes_;
        text_.add_text(marks.at(first + 1));
    }

    void add_call(Node footnote) {
        const std::string number = std::to_string(references_.number_of(footnote));
        if (references_.flavour() == MarkdownFlavour::Gfm) {
            text_.add_call("[^" + number + "]");
        } else {
            text_.add_text(shifted(number, raised));
        }
    }

    void add_reference(Node node) {
        const Node target = references_.target(id_of(node));
        if (target && node.name() == "footnoteref") {
            add_call(target);
        } else if (target) {
            text_.add_text(words_for(target));
        }
    }

    void add_element(Node node) {
        const std::string_view name = node.name();
        if (name == "emphasis") {
            const auto role = node.attribute("role");
            add_marked(node,
                       role == "strong" || role == "bold" ? MarkdownKind::Strong
                                                          : MarkdownKind::Emphasis);
        } else if (name == "citetitle" || name == "foreignphrase") {
            add_marked(node, MarkdownKind::Emphasis);
        } else if (name == "literal" && node.attribute("role") == "html") {
            text_.add_html(node.text());
        } else if (name == "literal") {
            text_.add_code(run_in(node.text()));
        } else if (name == "link") {
            add_link(node);
        } else if (name == "quote") {
            add_quoted(node);
        } else if (name == "superscript" || name == "subscript") {
            text_.add_text(shifted(node.text(), name == "subscript" ? lowered : raised));
        } else if (name == "footnote") {
            add_call(node);
        } else if (name == "footnoteref" || name == "xref") {
            add_reference(node);
        } else if (name == "inlinemediaobject") {
            const Node data = node.child("imageobject").child("imagedata");
            text_.add_picture(data.attribute("fileref").value_or(""), said_of(node), {});
        } else {
            add_children(node);
        }
    }

    References& references_;
    Lines lines_;
    MarkedText& text_;
    std::size_t quotes_ = 0;
    bool in_link_ = false;
};

} // namespace

References::References(Node root, MarkdownFlavour flavour) : flavour_(flavour) {
    for (Node node = root; node; node = next_in_tree(node, root)) {
        if (const auto id = node.attribute(bridge::xml_namespace, "id")) {
            targets_.emplace(*id, node);
        }
    }
}

std::size_t References::number_of(Node footnote) {
    // Only a note with an id can be called twice.
    const auto id = footnote.attribute(bridge::xml_namespace, "id");
    if (id) {
        const auto [found, is_new] = numbers_.emplace(*id, notes_.size() + 1);
        if (!is_new) {
            return found->second;
        }
    }
    notes_.push_back(footnote);
    return notes_.size();
}

Node References::target(std::string_view id) const {
    const auto found = targets_.find(std::string(id));
    return found == targets_.end() ? Node() : found->second;
}

std::string said_of(Node media) {
    return is_decoration(media) ? std::string(" ") : media.child("alt").text();
}

void add_inlines(Node element, References& references, Lines lines, MarkedText& text) {
    InlineWriting(references, lines, text).add_children(element);
}

} // namespace galley::writers
