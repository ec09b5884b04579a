// What each inline element is in CommonMark.
#include "writers/markdown/marked_inlines.hpp"

#include "base/utf8.hpp"
#include "document/picture_reference.hpp"
#include "document/vocabulary.hpp"
#include "presentation/punctuation.hpp"
#include "writers/markdown/escapes.hpp"
#include "writers/markdown/pandoc_attributes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace galley::writers {

using bridge::MarkdownKind;
using bridge::Node;

namespace {

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
                add_running_text(run_in(node.content()));
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

    void add_wrapped(Node node, std::string_view before, std::string_view after) {
        text_.open_wrapped(before, after);
        add_children(node);
        text_.close(MarkdownKind::Wrapped);
    }

    /// A span with attributes; without any its content alone.
    void add_span(Node node, std::string_view class_name) {
        PandocAttributes attributes;
        attributes.add_id(references_.named_id(node));
        attributes.add_class(class_name);
        attributes.add_language(node);
        if (!references_.is_pandoc() || attributes.empty()) {
            add_children(node);
        } else {
            add_wrapped(node, "[", "]" + attributes.text());
        }
    }

    /// To pandoc an id is an address; to others, who know no ids, the text alone stays.
    [[nodiscard]] std::optional<std::string> address_of(Node node) const {
        if (const auto url = node.attribute(xlink_namespace, "href")) {
            return std::string(*url);
        }
        const bool known = references_.is_pandoc() && references_.target(id_of(node));
        return known ? std::optional("#" + std::string(id_of(node))) : std::nullopt;
    }

    void add_link(Node node) {
        const auto url = address_of(node);
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

    /// pandoc has signs for it, in which blanks are escaped; nested ones are figures.
    void add_shifted(Node node) {
        const bool lowered_text = node.name() == "subscript";
        if (!references_.is_pandoc() || in_shifted_ || node.text().empty()) {
            text_.add_text(shifted(node.text(), lowered_text ? lowered : raised));
            return;
        }
        in_shifted_ = true;
        const std::string_view sign = lowered_text ? "~" : "^";
        add_wrapped(node, sign, sign);
        in_shifted_ = false;
    }

    void add_foreign(Node node) {
        PandocAttributes language;
        language.add_language(node);
        if (language.empty()) {
            add_marked(node, MarkdownKind::Emphasis);
            return;
        }
        text_.open_wrapped("[", "]" + language.text());
        add_marked(node, MarkdownKind::Emphasis);
        text_.close(MarkdownKind::Wrapped);
    }

    void add_running_text(std::string_view text) {
        if (!in_shifted_) {
            text_.add_text(text);
            return;
        }
        while (!text.empty()) {
            const std::size_t blank = std::min(text.find(' '), text.size());
            text_.add_text(text.substr(0, blank));
            if (blank < text.size()) {
                text_.add_signs("\\ ");
            }
            text.remove_prefix(std::min(blank + 1, text.size()));
        }
    }

    /// One tilde lowers text to pandoc, and tildes within tildes of their length end these.
    void add_struck(Node node) {
        const std::string_view sign = struck_ == 0                               ? "~~"
                                      : struck_ == 1 && !references_.is_pandoc() ? "~"
                                                                                 : "";
        ++struck_;
        if (sign.empty()) {
            add_children(node);
        } else {
            add_wrapped(node, sign, sign);
        }
        --struck_;
    }

    void add_emphasis(Node node) {
        const std::string_view role = node.attribute("role").value_or("");
        const bool own = role == "smallcaps" || role == "underline";
        if (role == "strong" || role == "bold") {
            add_marked(node, MarkdownKind::Strong);
        } else if (role == "strikethrough") {
            add_struck(node);
        } else if (own && references_.is_pandoc()) {
            add_span(node, role);
        } else {
            add_marked(node, MarkdownKind::Emphasis);
        }
    }

    void add_quoted(Node node) {
        const presentation::QuoteMarks& marks = presentation::quote_marks(
            references_.is_pandoc() ? nearest_language(node).value_or("en") : "en");
        const bool inner = quotes_ % 2 == 1;
        text_.add_text(inner ? marks.inner_open : marks.open);
        ++quotes_;
        add_children(node);
        --quotes_;
        text_.add_text(inner ? marks.inner_close : marks.close);
    }

    void add_call(Node footnote) {
        const std::string number = std::to_string(references_.number_of(footnote));
        if (references_.has_notes()) {
            text_.add_signs("[^" + number + "]");
        } else {
            text_.add_text(shifted(number, raised));
        }
    }

    void add_reference(Node node) {
        const Node target = references_.target(id_of(node));
        if (target && node.name() == "footnoteref") {
            add_call(target);
        } else if (target && references_.is_pandoc() && !in_link_) {
            text_.open(MarkdownKind::Link, "#" + std::string(id_of(node)));
            text_.add_text(run_in(words_for(target)));
            text_.close(MarkdownKind::Link);
        } else if (target) {
            text_.add_text(run_in(words_for(target)));
        }
    }

    void add_element(Node node) {
        const std::string_view name = node.name();
        if (name == "emphasis") {
            add_emphasis(node);
        } else if (name == "foreignphrase" && references_.is_pandoc()) {
            add_foreign(node);
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
            add_shifted(node);
        } else if (name == "footnote") {
            add_call(node);
        } else if (name == "footnoteref" || name == "xref") {
            add_reference(node);
        } else if (name == "inlinemediaobject") {
            const Node data = node.child("imageobject").child("imagedata");
            text_.add_picture(data.attribute("fileref").value_or(""), said_of(node), {});
        } else if (name == "anchor" && !references_.named_id(node).empty()) {
            add_anchor(node);
        } else {
            add_span(node, node.attribute("role").value_or(""));
        }
    }

    /// A place without words.
    void add_anchor(Node node) {
        if (references_.is_pandoc()) {
            PandocAttributes attributes;
            attributes.add_id(references_.named_id(node));
            text_.add_signs("[]" + attributes.text());
        }
    }

    References& references_;
    Lines lines_;
    MarkedText& text_;
    std::size_t quotes_ = 0;
    bool in_link_ = false;
    bool in_shifted_ = false;
    int struck_ = 0;
};

} // namespace

References::References(Node root, MarkdownFlavour flavour) : flavour_(flavour) {
    for (Node node = root; node; node = next_in_tree(node, root)) {
        if (const auto id = node.attribute(bridge::xml_namespace, "id")) {
            targets_.emplace(*id, node);
        }
        if (node.name() == "link" || node.name() == "xref") {
            named_.emplace(id_of(node));
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

std::string_view References::named_id(Node element) const {
    const std::string_view id = element.attribute(bridge::xml_namespace, "id").value_or("");
    return named_.contains(std::string(id)) ? id : std::string_view();
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
