// Trees copied under one root, their ids kept apart.
#include "transforms/book_joining.hpp"

#include "base/utf8.hpp"
#include "document/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace galley::transforms {

using bridge::Node;

namespace {

struct KnownTitle {
    std::string_view title; ///< in lower case
    std::string_view element;
};

/// Titles that say what a text is, in the languages that most books of the shops are in.
constexpr std::array known_titles = {
    KnownTitle{"preface", "preface"},
    KnownTitle{"foreword", "preface"},
    KnownTitle{"author's note", "preface"},
    KnownTitle{"author’s note", "preface"},
    KnownTitle{"vorwort", "preface"},
    KnownTitle{"geleitwort", "preface"},
    KnownTitle{"préface", "preface"},
    KnownTitle{"avant-propos", "preface"},
    KnownTitle{"prefacio", "preface"},
    KnownTitle{"prólogo", "preface"},
    KnownTitle{"prefazione", "preface"},
    KnownTitle{"premessa", "preface"},
    KnownTitle{"dedication", "dedication"},
    KnownTitle{"widmung", "dedication"},
    KnownTitle{"dédicace", "dedication"},
    KnownTitle{"dedicatoria", "dedication"},
    KnownTitle{"dedica", "dedication"},
    KnownTitle{"acknowledgements", "acknowledgements"},
    KnownTitle{"acknowledgments", "acknowledgements"},
    KnownTitle{"danksagung", "acknowledgements"},
    KnownTitle{"remerciements", "acknowledgements"},
    KnownTitle{"agradecimientos", "acknowledgements"},
    KnownTitle{"ringraziamenti", "acknowledgements"},
    KnownTitle{"appendix", "appendix"},
    KnownTitle{"anhang", "appendix"},
    KnownTitle{"annexe", "appendix"},
    KnownTitle{"apéndice", "appendix"},
    KnownTitle{"appendice", "appendix"},
    KnownTitle{"colophon", "colophon"},
    KnownTitle{"kolophon", "colophon"},
    KnownTitle{"colofón", "colophon"},
};

/// ASCII and Latin-1 letters in lower case.
std::string folded(std::string_view text) {
    std::string out;
    for (std::size_t byte = 0; byte < text.size();) {
        const char32_t c = utf8::next(text, byte);
        const bool upper = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
        utf8::append(out, upper ? c + 0x20 : c);
    }
    return out;
}

std::string_view component_for(std::string_view title) {
    const std::string words = folded(title);
    const auto* found = std::find_if(known_titles.begin(),
                                     known_titles.end(),
                                     [&](const KnownTitle& known) { return known.title == words; });
    return found == known_titles.end() ? "chapter" : found->element;
}

/// Ids of the whole book.
class Ids {
public:
    void make_unique(Node root) {
        std::unordered_map<std::string, std::string> renamed;
        for (Node node = root; node; node = next_in_tree(node, root)) {
            if (const auto id = node.attribute(bridge::xml_namespace, "id")) {
                const std::string old(*id);
                if (!taken_.insert(old).second) {
                    const std::string fresh = unused(old);
                    node.set_attribute(bridge::xml_namespace, "xml", "id", fresh);
                    renamed.emplace(old, fresh);
                }
            }
        }
        for (Node node = root; node && !renamed.empty(); node = next_in_tree(node, root)) {
            follow(node, renamed);
        }
    }

private:
    std::string unused(const std::string& id) {
        for (int count = 2;; ++count) {
            std::string numbered = fmt::format("{}-{}", id, count);
            if (taken_.insert(numbered).second) {
                return numbered;
            }
        }
    }

    /// Attributes that name an id (DocBook 5.2: linkend, endterm; XLink: href).
    static void follow(Node node, const std::unordered_map<std::string, std::string>& renamed) {
        for (const std::string_view name : {"linkend", "endterm"}) {
            if (const auto target = node.attribute(name)) {
                if (const auto found = renamed.find(std::string(*target)); found != renamed.end()) {
                    node.set_attribute(name, found->second);
                }
            }
        }
        const auto href = node.attribute(xlink_namespace, "href");
        if (href && href->starts_with('#')) {
            const auto found = renamed.find(std::string(href->substr(1)));
            if (found != renamed.end()) {
                node.set_attribute(xlink_namespace, "xlink", "href", "#" + found->second);
            }
        }
    }

    std::unordered_set<std::string> taken_;
};

bool is_section(Node node) {
    return node.is_element() && element_kind(node.name()) == ElementKind::Section;
}

void copy_attribute(Node from, std::string_view space, std::string_view prefix, Node to) {
    for (const std::string_view name : {"id", "lang", "src"}) {
        if (const auto value = from.attribute(space, name)) {
            to.set_attribute(space, prefix, name, *value);
        }
    }
}

class Joining {
public:
    Joining(const std::vector<std::string>& book_authors, Diagnostics& diagnostics)
        : book_("book"), book_authors_(book_authors), diagnostics_(diagnostics) {}

    void add(const JoinedText& text) {
        const Node root = text.document.root();
        ids_.make_unique(root);
        if (root.name() == "book") {
            add_book(text);
        } else if (text.document.info().child("title")) {
            add_titled(text);
        } else if (is_section(first_block(text.document))) {
            add_children(text, book_.root());
        } else {
            diagnostics_.warning("G205",
                                 fmt::format("this chapter of the book has no title; \"{}\" stands "
                                             "for it. Give it one as its first line or with Title:",
                                             text.name),
                                 {text.file, 0, 0});
            Node chapter = book_.root().append_element("chapter");
            chapter.append_element("title").append_text(text.name);
            fill(text, chapter);
        }
    }

    Document take() { return std::move(book_); }

private:
    static Node first_block(const Document& document) { return document.info().next_element(); }

    void add_titled(const JoinedText& text) {
        const Node info = text.document.info();
        Node chapter = book_.root().append_element(component_for(info.child("title").text()));
        copy_title(text, chapter);
        fill(text, chapter);
    }

    void add_book(const JoinedText& text) {
        if (!text.document.info().child("title")) {
            add_children(text, book_.root());
            return;
        }
        Node part = book_.root().append_element("part");
        copy_title(text, part);
        add_children(text, part);
    }

    static void copy_title(const JoinedText& text, Node to) {
        const Node root = text.document.root();
        copy_attribute(root, bridge::xml_namespace, "xml", to);
        for (const std::string_view name : {"title", "subtitle"}) {
            if (const Node line = text.document.info().child(name)) {
                const Node made = line.copy_into(to);
                if (name == "title") {
                    copy_attribute(made, galley_namespace, galley_prefix, to);
                }
            }
        }
    }

    /// Sections as components of a book, under `to`, which is a book or a part.
    void add_children(const JoinedText& text, Node to) {
        const Node root = text.document.root();
        const auto language = root.attribute(bridge::xml_namespace, "lang");
        for (Node node = first_block(text.document); node; node = node.next_element()) {
            Node made = node.copy_into(to);
            if (made.name() == "section") {
                made.rename(component_for(made.child("title").text()));
            }
            if (language && !made.attribute(bridge::xml_namespace, "lang")) {
                made.set_attribute(bridge::xml_namespace, "xml", "lang", *language);
            }
        }
    }

    void fill(const JoinedText& text, Node chapter) {
        const Node root = text.document.root();
        copy_attribute(root, bridge::xml_namespace, "xml", chapter);
        const std::vector<std::string> authors = text.document.metadata().authors;
        if (authors != book_authors_) {
            for (const std::string& author : authors) {
                Node line = chapter.append_element("para");
                line.set_attribute("role", "author");
                line.append_text(author);
            }
        }
        for (const std::string_view name : {"abstract", "legalnotice"}) {
            if (const Node front = text.document.info().child(name)) {
                Node made = front.copy_into(chapter);
                made.rename("blockquote");
                made.set_attribute("role", name);
            }
        }
        for (Node node = text.document.info().next(); node; node = node.next()) {
            node.copy_into(chapter);
        }
    }

    Document book_;
    Ids ids_;
    const std::vector<std::string>& book_authors_;
    Diagnostics& diagnostics_;
};

/// What all chapters say is said by the book alone.
void raise_language(Node book) {
    const Node first = book.child("info").next_element();
    const auto language = first.attribute(bridge::xml_namespace, "lang");
    if (!language) {
        return;
    }
    const std::string common(*language);
    for (Node node = first; node; node = node.next_element()) {
        if (node.attribute(bridge::xml_namespace, "lang") != common) {
            return;
        }
    }
    for (Node node = first; node; node = node.next_element()) {
        node.remove_attribute(bridge::xml_namespace, "lang");
    }
    book.set_attribute(bridge::xml_namespace, "xml", "lang", common);
}

} // namespace

Document join_texts(const std::vector<JoinedText>& texts,
                    const std::vector<std::string>& book_authors,
                    Diagnostics& diagnostics) {
    Joining joining(book_authors, diagnostics);
    for (const JoinedText& text : texts) {
        joining.add(text);
    }
    Document book = joining.take();
    raise_language(book.root());
    return book;
}

} // namespace galley::transforms
