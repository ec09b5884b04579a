// Metadata out of DocBook's info element and into it.
#include "bridge/xml_tree.hpp"
#include "document/document.hpp"
#include "document/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace galley {

using bridge::Node;

namespace {

/// The order of info's elements as written; others follow.
constexpr std::array<std::string_view, 14> order = {"title",
                                                    "subtitle",
                                                    "authorgroup",
                                                    "author",
                                                    "date",
                                                    "pubdate",
                                                    "biblioid",
                                                    "publisher",
                                                    "publishername",
                                                    "biblioset",
                                                    "copyright",
                                                    "abstract",
                                                    "legalnotice",
                                                    "keywordset"};

/// Text with each run of white space as one blank, none at the ends.
std::string plain(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

/// The children's texts (personname may hold firstname and surname), joined by `joint`.
std::string joined(Node node, std::string_view joint) {
    if (!node.first_element()) {
        return plain(node.text());
    }
    std::string out;
    for (Node child = node.first_child(); child; child = child.next()) {
        const std::string part = plain(child.text());
        if (!part.empty()) {
            out += out.empty() ? "" : joint;
            out += part;
        }
    }
    return out;
}

std::string author_name(Node author) {
    for (const std::string_view name : {"personname", "orgname"}) {
        if (const Node found = author.child(name)) {
            return joined(found, " ");
        }
    }
    return joined(author, " ");
}

bool is_series(Node node) {
    return node.name() == "biblioset" && node.attribute("relation") == "series";
}

bool is_isbn(Node node) { return node.name() == "biblioid" && node.attribute("class") == "isbn"; }

template <typename Read>
void add_each(Node group, const Read& read, std::vector<std::string>& out) {
    for (Node child = group.first_element(); child; child = child.next_element()) {
        out.push_back(read(child));
    }
}

void read_element(Node node, Metadata& metadata) {
    const std::string_view name = node.name();
    if (name == "title") {
        metadata.title = plain(node.text());
    } else if (name == "subtitle") {
        metadata.subtitle = plain(node.text());
    } else if (name == "author") {
        metadata.authors.push_back(author_name(node));
    } else if (name == "authorgroup") {
        add_each(node, author_name, metadata.authors);
    } else if (name == "date" || (name == "pubdate" && metadata.date.empty())) {
        metadata.date = plain(node.text());
    } else if (is_isbn(node)) {
        metadata.isbn = plain(node.text());
    } else if (name == "publisher") {
        metadata.publisher = joined(node.child("publishername"), " ");
    } else if (name == "publishername") {
        metadata.publisher = plain(node.text());
    } else if (is_series(node)) {
        metadata.series = plain(node.child("title").text());
        metadata.series_number = plain(node.child("seriesvolnums").text());
    } else if (name == "abstract") {
        metadata.description = joined(node, "\n\n");
    } else if (name == "legalnotice" || (name == "copyright" && metadata.rights.empty())) {
        metadata.rights = joined(node, name == "copyright" ? " " : "\n\n");
    } else if (name == "keywordset") {
        add_each(
            node, [](Node keyword) { return plain(keyword.text()); }, metadata.keywords);
    }
}

Node add_text(Node parent, std::string_view name, const std::string& text) {
    Node made = parent.append_element(name);
    made.append_text(text);
    return made;
}

/// One para for each part between empty lines.
void add_paragraphs(Node info, std::string_view name, const std::string& text) {
    Node made = info.append_element(name);
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        add_text(made, "para", text.substr(begin, end - begin));
        begin = end + 2;
    }
}

template <typename Test>
void remove_elements_if(Node info, const Test& test) {
    for (Node node = info.first_element(); node;) {
        Node next = node.next_element();
        if (test(node)) {
            node.remove();
        }
        node = next;
    }
}

void remove_elements(Node info, std::string_view first, std::string_view second = {}) {
    remove_elements_if(info, [&](Node node) {
        return node.name() == first || (node.name() == second && !second.empty());
    });
}

bool changes(const std::string& before, const std::string& after) {
    return !after.empty() && before != after;
}

void write_names(Node info, const Metadata& before, const Metadata& after) {
    if (changes(before.title, after.title)) {
        // Another spelling of the title stands where the title stood.
        const std::string place(
            info.child("title").attribute(galley_namespace, "src").value_or(""));
        remove_elements(info, "title");
        Node title = add_text(info, "title", after.title);
        if (!place.empty()) {
            title.set_attribute(galley_namespace, galley_prefix, "src", place);
        }
    }
    if (changes(before.subtitle, after.subtitle)) {
        remove_elements(info, "subtitle");
        add_text(info, "subtitle", after.subtitle);
    }
    if (!after.authors.empty() && before.authors != after.authors) {
        remove_elements(info, "author", "authorgroup");
        for (const std::string& author : after.authors) {
            add_text(info.append_element("author"), "personname", author);
        }
    }
    if (changes(before.publisher, after.publisher)) {
        remove_elements(info, "publisher", "publishername");
        add_text(info.append_element("publisher"), "publishername", after.publisher);
    }
}

void write_details(Node info, const Metadata& before, const Metadata& after) {
    if (changes(before.date, after.date)) {
        remove_elements(info, "date", "pubdate");
        add_text(info, "date", after.date);
    }
    if (changes(before.isbn, after.isbn)) {
        remove_elements_if(info, is_isbn);
        add_text(info, "biblioid", after.isbn).set_attribute("class", "isbn");
    }
    if (!after.series.empty() && (changes(before.series, after.series) ||
                                  changes(before.series_number, after.series_number))) {
        remove_elements_if(info, is_series);
        Node set = info.append_element("biblioset");
        set.set_attribute("relation", "series");
        add_text(set, "title", after.series);
        if (!after.series_number.empty()) {
            add_text(set, "seriesvolnums", after.series_number);
        }
    }
    if (changes(before.description, after.description)) {
        remove_elements(info, "abstract");
        add_paragraphs(info, "abstract", after.description);
    }
    if (changes(before.rights, after.rights)) {
        remove_elements(info, "legalnotice", "copyright");
        add_paragraphs(info, "legalnotice", after.rights);
    }
    if (!after.keywords.empty() && before.keywords != after.keywords) {
        remove_elements(info, "keywordset");
        Node set = info.append_element("keywordset");
        for (const std::string& keyword : after.keywords) {
            add_text(set, "keyword", keyword);
        }
    }
}

void put_in_order(Node info) {
    std::vector<std::pair<std::ptrdiff_t, Node>> ranked;
    for (Node node = info.first_element(); node; node = node.next_element()) {
        ranked.emplace_back(std::find(order.begin(), order.end(), node.name()) - order.begin(),
                            node);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return a.first < b.first;
    });
    for (const auto& [rank, node] : ranked) {
        info.append(node);
    }
}

} // namespace

Metadata Document::metadata() const {
    Metadata metadata;
    metadata.language = root().attribute(bridge::xml_namespace, "lang").value_or("");
    for (Node node = info().first_element(); node; node = node.next_element()) {
        read_element(node, metadata);
    }
    return metadata;
}

void Document::set_metadata(const Metadata& metadata) {
    const Metadata before = this->metadata();
    const Node here = info();
    write_names(here, before, metadata);
    write_details(here, before, metadata);
    put_in_order(here);
    if (!metadata.language.empty()) {
        root().set_attribute(bridge::xml_namespace, "xml", "lang", metadata.language);
    }
}

} // namespace galley
