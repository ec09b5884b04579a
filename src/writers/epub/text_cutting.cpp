// The text cut into content documents.
#include "writers/epub/text_cutting.hpp"

#include "presentation/markup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace galley::writers {

using bridge::Node;
using presentation::is_head_name;

namespace {

using Kind = TextPiece::Kind;

bool is_part(Node section) { return section.attribute("role") == "doc-part"; }

bool is_note(Node element) { return element.attribute("role") == "doc-footnote"; }

/// The first head's text below `node`.
std::string head_of(Node node) {
    for (Node below = node; below; below = next_in_tree(below, node)) {
        if (is_head_name(below.name())) {
            return below.text();
        }
    }
    return {};
}

std::size_t size_of(Node element) {
    std::string markup;
    presentation::append_markup(markup, element);
    return markup.size();
}

/// The id of a note's call, which its first link leads back to.
std::string call_of(Node note) {
    for (Node node = note; node; node = next_in_tree(node, note)) {
        const auto href = node.attribute("href");
        if (href && href->starts_with('#')) {
            return std::string(href->substr(1));
        }
    }
    return {};
}

class Cutting {
public:
    explicit Cutting(std::string title) : title_(std::move(title)) {}

    void take(Node parent) {
        for (Node node = parent.first_element(); node; node = node.next_element()) {
            if (node.name() != "section") {
                current().pieces.push_back({node, Kind::Whole});
                continue;
            }
            begin(head_of(node));
            if (is_part(node)) {
                open(node);
                take(node);
            } else {
                take_chapter(node);
            }
        }
    }

    [[nodiscard]] std::vector<ContentDocument> finish() {
        close_all();
        int number = 0;
        for (ContentDocument& document : documents_) {
            document.file = fmt::format("text-{:03}.xhtml", ++number);
        }
        return std::move(documents_);
    }

private:
    void take_chapter(Node chapter) {
        if (size_of(chapter) <= longest_document) {
            current().pieces.push_back({chapter, Kind::Whole});
            return;
        }
        for (Node node = chapter.first_element(); node; node = node.next_element()) {
            if (is_note(node)) {
                notes_.push_back(node);
            }
        }
        split(chapter);
        add_notes(true);
    }

    /// All children, in as many documents as they need.
    void split(Node section) {
        open(section);
        for (Node node = section.first_element(); node; node = node.next_element()) {
            if (is_note(node)) {
                continue;
            }
            const std::size_t size = size_of(node);
            if (size > longest_document && node.name() == "section") {
                split(node);
                continue;
            }
            const TextPiece& last = current().pieces.back();
            const bool after_head = last.kind == Kind::Opened || is_head_name(last.node.name());
            if (filled_ + size > longest_document && !after_head) {
                go_on();
            }
            add_whole(node, size);
        }
        current().pieces.push_back({section, Kind::Closed});
        open_.pop_back();
    }

    void add_whole(Node node, std::size_t size) {
        current().pieces.push_back({node, Kind::Whole});
        filled_ += size;
        for (Node below = node; below; below = next_in_tree(below, node)) {
            if (const auto id = below.attribute("id")) {
                ids_.emplace(*id);
            }
        }
    }

    /// The notes called in the document under way, which readers show only from within it.
    void add_notes(bool all) {
        std::vector<Node> later;
        for (const Node note : notes_) {
            if (all || ids_.contains(call_of(note))) {
                add_whole(note, 0);
            } else {
                later.push_back(note);
            }
        }
        notes_ = std::move(later);
        ids_.clear();
    }

    /// The same sections in another document.
    void go_on() {
        add_notes(false);
        const std::vector<Node> sections = open_;
        const std::string title = documents_.back().title;
        begin(title);
        for (const Node section : sections) {
            current().pieces.push_back({section, Kind::Resumed});
            open_.push_back(section);
        }
    }

    void open(Node section) {
        current().pieces.push_back({section, Kind::Opened});
        open_.push_back(section);
    }

    void close_all() {
        for (; !open_.empty(); open_.pop_back()) {
            documents_.back().pieces.push_back({open_.back(), Kind::Closed});
        }
    }

    ContentDocument& current() { return documents_.empty() ? begin(title_) : documents_.back(); }

    ContentDocument& begin(const std::string& title) {
        close_all();
        filled_ = 0;
        return documents_.emplace_back(ContentDocument{{}, title.empty() ? title_ : title, {}});
    }

    std::string title_;
    std::vector<ContentDocument> documents_;
    std::vector<Node> open_;  ///< sections of the document under way, the outermost first
    std::size_t filled_ = 0;  ///< bytes of it, where a chapter is split
    std::vector<Node> notes_; ///< of the chapter that is split
    std::unordered_set<std::string> ids_; ///< in the document under way
};

void note_ids(Contents& contents, std::size_t index) {
    for (const TextPiece& piece : contents.documents[index].pieces) {
        if (piece.kind == Kind::Opened) {
            if (const auto id = piece.node.attribute("id")) {
                contents.document_of.emplace(*id, index);
            }
        } else if (piece.kind == Kind::Whole) {
            for (Node below = piece.node; below; below = next_in_tree(below, piece.node)) {
                if (const auto id = below.attribute("id")) {
                    contents.document_of.emplace(*id, index);
                }
            }
        }
    }
}

} // namespace

Contents cut_text(Node html) {
    const Node main = html.child("body").child("main");
    const std::string title = html.child("head").child("title").text();
    Contents contents;
    const bool short_text = main.text().size() <= longest_document;
    const bool chaptered = main.child("section") && main.child("section").attribute("role");
    if (short_text && !chaptered) {
        ContentDocument whole{"text.xhtml", title, {}};
        for (Node node = main.first_element(); node; node = node.next_element()) {
            whole.pieces.push_back({node, Kind::Whole});
        }
        contents.documents.push_back(std::move(whole));
    } else {
        Cutting cutting(title);
        cutting.take(main);
        contents.documents = cutting.finish();
    }
    if (contents.documents.empty()) {
        contents.documents.push_back({"text.xhtml", title, {}});
    }
    for (std::size_t i = 0; i < contents.documents.size(); ++i) {
        note_ids(contents, i);
    }
    return contents;
}

} // namespace galley::writers
