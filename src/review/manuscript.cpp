// Heads and blocks gathered in one walk.
#include "review/manuscript.hpp"

#include "base/utf8.hpp"
#include "document/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace galley::review {

using bridge::Node;

namespace {

/// Byte where the span of "FILE:1:2-3:4" begins; the file's name may hold colons.
std::size_t span_begin(std::string_view place) {
    int colons = 0;
    for (std::size_t at = place.size(); at > 0; --at) {
        colons += place[at - 1] == ':' ? 1 : 0;
        if (colons == 3) {
            return at;
        }
    }
    return 0;
}

Span span_of(Node node) {
    for (; node; node = node.parent()) {
        if (const auto place = node.attribute(galley_namespace, "src")) {
            return parse_span(place->substr(span_begin(*place))).value_or(Span());
        }
    }
    return {};
}

/// All text of an element but that of its notes.
std::string text_without_notes(Node element) {
    std::string text;
    for (Node node = element.first_child(); node;) {
        const bool note = node.is_element() && node.name() == "footnote";
        if (node.is_text()) {
            text += node.content();
        }
        node = bridge::next_in_tree(node, element, note);
    }
    return text;
}

class Gatherer {
public:
    explicit Gatherer(Manuscript& manuscript) : manuscript_(manuscript) {
        for (const SpanEntry& entry : manuscript.reading.spans) {
            if (entry.kind == SpanEntry::Kind::Consumed && entry.what == "list marker") {
                markers_.emplace(std::pair(entry.span.line, entry.span.column), entry.text);
            }
        }
    }

    void gather(Node root) {
        depths_.emplace_back(root, 0);
        for (Node node = root.first_child(); node;) {
            const bool info = node.is_element() && node.name() == "info";
            bool within = !info;
            if (node.is_element() && !info) {
                within = take(node);
            }
            node = bridge::next_in_tree(node, root, !within);
        }
    }

private:
    /// Gives whether to look below it.
    bool take(Node node) {
        switch (element_kind(node.name())) {
        case ElementKind::Section:
            take_head(node);
            return true;
        case ElementKind::Paragraph:
            add_block(node);
            return true; // notes stand within
        case ElementKind::Title:
            if (element_kind(node.parent().name()) != ElementKind::Section) {
                add_block(node);
            }
            return true;
        default:
            return true;
        }
    }

    void add_block(Node node) {
        const Span span = span_of(node);
        const auto marker = markers_.find({span.line, span.column});
        manuscript_.blocks.push_back({node,
                                      span,
                                      marker == markers_.end() ? std::string() : marker->second,
                                      text_without_notes(node)});
    }

    void take_head(Node section) {
        while (depths_.size() > 1 && depths_.back().first != section.parent()) {
            depths_.pop_back();
        }
        Head head;
        head.section = section;
        head.parent = section.parent();
        head.depth = depths_.back().second + 1;
        head.span = span_of(section);
        const std::string label(section.attribute("label").value_or(""));
        const std::string title = text_without_notes(section.child("title"));
        // A label that is its own title stands twice in the tree.
        const bool alone = title.empty() || title == label;
        head.text = label.empty() ? title : alone ? label : label + " " + title;
        head.labels = all_labels(label.empty() ? title : label);
        for (HeadLabel& own : head.labels) {
            own.rest = label.empty() || alone ? own.rest : label.size() + 1;
        }
        if (label.empty()) {
            add_labels_of_own_line(head);
        }
        manuscript_.heads.push_back(std::move(head));
        depths_.emplace_back(section, manuscript_.heads.back().depth);
    }

    /// "XVI" on its own line, above the title: nothing but the line's end parts the two.
    static void add_labels_of_own_line(Head& head) {
        if (head.span.line == 0 || head.span.line != head.span.end_line) {
            return;
        }
        std::size_t end = 0;
        for (std::uint32_t column = head.span.column;
             column <= head.span.end_column && end < head.text.size();
             ++column) {
            utf8::next(head.text, end);
        }
        const std::size_t title = skip_blanks(head.text, end);
        if (title == end || title == head.text.size()) {
            return;
        }
        for (HeadLabel& label : all_labels(std::string_view(head.text).substr(0, end))) {
            if (label.rest == end) {
                label.rest = title;
                head.labels.push_back(std::move(label));
            }
        }
    }

    Manuscript& manuscript_;
    std::vector<std::pair<Node, int>> depths_; ///< sections around, with their depths
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> markers_; ///< by line and column
};

std::string upper(std::string text) {
    for (char& c : text) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return text;
}

/// The last word of letters or figures in a label: its number, most often.
std::string_view last_word(std::string_view text) {
    const std::size_t end = text.find_last_not_of(" .:)—–-") + 1;
    const std::size_t blank = text.substr(0, end).find_last_of(" .(");
    return text.substr(blank == std::string_view::npos ? 0 : blank + 1,
                       end - (blank == std::string_view::npos ? 0 : blank + 1));
}

bool all_of(std::string_view text, std::string_view set) {
    return !text.empty() && text.find_first_not_of(set) == std::string_view::npos;
}

} // namespace

Manuscript manuscript_of(const Reading& reading, std::string language) {
    Manuscript manuscript{reading, std::move(language), {}, {}};
    Gatherer(manuscript).gather(reading.document.root());
    return manuscript;
}

std::string file_of(const Document& document) {
    const Node root = document.root();
    for (Node node = root; node; node = bridge::next_in_tree(node, root)) {
        const auto place =
            node.is_element() ? node.attribute(galley_namespace, "src") : std::nullopt;
        const std::size_t begin = place ? span_begin(*place) : 0;
        if (begin > 0) {
            return std::string(place->substr(0, begin - 1));
        }
    }
    return {};
}

std::string number_like(int value, std::string_view like) {
    const std::string_view word = last_word(like);
    if (all_of(word, "IVXLCDM")) {
        return upper(roman_number(value));
    }
    return all_of(word, "ivxlcdm") ? roman_number(value) : std::to_string(value);
}

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 60; ///< code points
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < longest; ++count) {
        utf8::next(text, at);
    }
    return fmt::format("\"{}{}\"", text.substr(0, at), at < text.size() ? "…" : "");
}

std::string trimmed_label(std::string_view label) {
    const std::size_t end = label.find_last_not_of(" .:)-") + 1;
    return std::string(label.substr(0, end == 0 ? label.size() : end));
}

} // namespace galley::review
