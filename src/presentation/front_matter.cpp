// What stands before the text in a printed book.
#include "presentation/front_matter.hpp"

#include "presentation/contents_word.hpp"
#include "presentation/dates.hpp"
#include "presentation/namespaces.hpp"
#include "presentation/rendering.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace galley::presentation {

namespace {

using bridge::Node;

bool is_set(const Metadata& metadata, const char* name, bool automatic) {
    const std::string set = setting(metadata, name, "auto");
    return set == "auto" ? automatic : set == "yes";
}

Node add_section(Node body, std::string_view name) {
    Node section = body.append_element("section");
    section.set_attribute("class", name);
    return section;
}

void add_line(Node to, std::string_view name, std::string_view text) {
    if (!text.empty()) {
        Node line = to.append_element("p");
        line.set_attribute("class", name);
        line.append_text(text);
    }
}

/// A copy may have no ids, which the text has, and calls no notes.
void strip_copy(Node copy) {
    std::vector<Node> calls;
    for (Node node = copy; node; node = next_in_tree(node, copy)) {
        if (attribute_or_empty(node, "class") == "noteref") {
            calls.push_back(node);
        } else if (node.is_element()) {
            node.remove_attribute("id");
        }
    }
    for (Node call : calls) {
        call.remove();
    }
}

void add_title_page(Node body, Node header, const Metadata& metadata) {
    Node page = add_section(body, "title-page");
    for (Node node = header.first_element(); node; node = node.next_element()) {
        strip_copy(node.copy_into(page));
    }
    add_line(page, "publisher", metadata.publisher);
}

void add_imprint(Node body, const Metadata& metadata, std::string_view language) {
    if (metadata.rights.empty() && metadata.publisher.empty() && metadata.isbn.empty() &&
        metadata.series.empty()) {
        return;
    }
    Node page = add_section(body, "imprint");
    if (!metadata.series.empty()) {
        add_line(page,
                 "series",
                 metadata.series_number.empty()
                     ? metadata.series
                     : fmt::format("{}, {}", metadata.series, metadata.series_number));
    }
    add_line(page, "rights", metadata.rights);
    std::string publisher = metadata.publisher;
    if (!metadata.date.empty()) {
        publisher += (publisher.empty() ? "" : ", ") + written_date(metadata.date, language);
    }
    add_line(page, "publisher", publisher);
    add_line(page, "isbn", metadata.isbn.empty() ? std::string() : "ISBN " + metadata.isbn);
}

/// Lists within entries, as deep as the heads are.
class ContentsList {
public:
    explicit ContentsList(Node nav) : open_{{0, nav, {}}} {}

    void add(const ContentsEntry& entry) {
        while (open_.size() > 1 && open_.back().level > entry.level) {
            open_.pop_back();
        }
        if (open_.back().level < entry.level) {
            Node list = last_at(open_.back()).append_element("ol");
            open_.push_back({entry.level, list, {}});
        }
        Node item = open_.back().list.append_element("li");
        open_.back().last = item;
        Node link = item.append_element("p").append_element("a");
        link.set_attribute("href", "#" + entry.id);
        if (!entry.label.empty() && entry.label != entry.title) {
            Node label = link.append_element("span");
            label.set_attribute("class", "label");
            label.append_text(entry.label);
            link.append_text(entry.title.empty() ? "" : " ");
        }
        link.append_text(entry.title);
    }

private:
    struct Open {
        int level = 0;
        Node list;
        Node last; ///< entry, which a deeper list goes into
    };
    static Node last_at(const Open& open) { return open.last ? open.last : open.list; }

    std::vector<Open> open_;
};

void add_contents(Node body, const std::vector<ContentsEntry>& heads, std::string_view language) {
    if (heads.empty()) {
        return;
    }
    Node nav = body.append_element("nav");
    nav.set_attribute("class", "contents");
    Node title = nav.append_element("h2");
    title.set_attribute("class", "title");
    title.append_text(contents_word(language));
    ContentsList list(nav);
    for (const ContentsEntry& entry : heads) {
        list.add(entry);
    }
}

} // namespace

FrontMatter wanted_front_matter(const Document& document, const Metadata& metadata) {
    const bool book = document.root().name() == "book";
    return {is_set(metadata, "front_matter", book), is_set(metadata, "contents", book)};
}

bridge::XmlTree front_matter(const FrontMatter& wanted,
                             const Metadata& metadata,
                             std::string_view language,
                             Node header,
                             const std::vector<ContentsEntry>& heads) {
    bridge::XmlTree tree(xhtml_namespace, "html");
    set_language(tree.root(), language);
    Node body = tree.root().append_element("body");
    body.set_attribute("class", "front-matter");
    if (wanted.pages && header.child("h1")) {
        const std::string title = header.child("h1").text();
        add_line(add_section(body, "half-title"), "title", title);
        add_title_page(body, header, metadata);
        add_imprint(body, metadata, language);
    }
    if (wanted.contents) {
        add_contents(body, heads, language);
    }
    return tree;
}

} // namespace galley::presentation
