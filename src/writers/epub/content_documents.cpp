// The text cut into content documents, with the file in which each id came to stand.
#include "writers/epub/content_documents.hpp"

#include "presentation/markup.hpp"

#include <fmt/format.h>

namespace galley::writers {

using presentation::append_markup;
using presentation::append_start_tag;
using presentation::escaped;
using presentation::MarkupOptions;

namespace {

using bridge::Node;

bool is_part(Node section) { return section.attribute("role") == "doc-part"; }

/// The first head's text below `node`.
std::string head_of(Node node) {
    for (Node below = node; below; below = next_in_tree(below, node)) {
        const std::string_view name = below.name();
        if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
            return below.text();
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
                current().nodes.push_back(node);
            } else if (is_part(node)) {
                begin(head_of(node)).wrapper = node;
                take(node);
            } else {
                begin(head_of(node)).nodes.push_back(node);
            }
        }
    }

    [[nodiscard]] std::vector<ContentDocument> finish() {
        int number = 0;
        for (ContentDocument& document : documents_) {
            document.file = fmt::format("text-{:03}.xhtml", ++number);
        }
        return std::move(documents_);
    }

private:
    ContentDocument& current() { return documents_.empty() ? begin(title_) : documents_.back(); }

    ContentDocument& begin(std::string title) {
        return documents_.emplace_back(
            ContentDocument{{}, title.empty() ? title_ : std::move(title), {}, {}});
    }

    std::string title_;
    std::vector<ContentDocument> documents_;
};

void note_ids(Contents& contents, std::size_t index) {
    const ContentDocument& document = contents.documents[index];
    if (const auto id = document.wrapper.attribute("id")) {
        contents.document_of.emplace(*id, index);
    }
    for (const Node node : document.nodes) {
        for (Node below = node; below; below = next_in_tree(below, node)) {
            if (const auto id = below.attribute("id")) {
                contents.document_of.emplace(*id, index);
            }
        }
    }
}

bool has_scheme(std::string_view address) {
    const std::size_t colon = address.find(':');
    return colon != std::string_view::npos && colon > 1 && address.find_first_of("/?#") > colon;
}

} // namespace

std::string Contents::address_of(const std::string& id) const {
    const auto found = document_of.find(id);
    return found == document_of.end() ? documents.front().file
                                      : fmt::format("{}#{}", documents[found->second].file, id);
}

Contents cut_text(Node html) {
    const Node main = html.child("body").child("main");
    const std::string title = html.child("head").child("title").text();
    Contents contents;
    const bool short_text = main.text().size() <= longest_document;
    const bool chaptered = main.child("section") && main.child("section").attribute("role");
    if (short_text && !chaptered) {
        ContentDocument whole{"text.xhtml", title, {}, {}};
        for (Node node = main.first_element(); node; node = node.next_element()) {
            whole.nodes.push_back(node);
        }
        contents.documents.push_back(std::move(whole));
    } else {
        Cutting cutting(title);
        cutting.take(main);
        contents.documents = cutting.finish();
    }
    if (contents.documents.empty()) {
        contents.documents.push_back({"text.xhtml", title, {}, {}});
    }
    for (std::size_t i = 0; i < contents.documents.size(); ++i) {
        note_ids(contents, i);
    }
    return contents;
}

std::string file_head(Node html, std::string_view title, std::string_view body_type) {
    const std::string language = escaped(html.attribute("lang").value_or("en"));
    std::string out = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                  "<!DOCTYPE html>\n"
                                  "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
                                  "xmlns:epub=\"http://www.idpf.org/2007/ops\" "
                                  "lang=\"{0}\" xml:lang=\"{0}\"",
                                  language);
    if (const auto direction = html.attribute("dir")) {
        out += fmt::format(" dir=\"{}\"", escaped(*direction));
    }
    out += fmt::format(">\n<head>\n<meta charset=\"utf-8\"/>\n<title>{}</title>\n"
                       "<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n"
                       "</head>\n<body",
                       escaped(title));
    if (!body_type.empty()) {
        out += fmt::format(" epub:type=\"{}\"", body_type);
    }
    out += ">\n";
    return out;
}

std::string
content_file(const Contents& contents, std::size_t index, Node html, Diagnostics& diagnostics) {
    const ContentDocument& document = contents.documents[index];
    MarkupOptions options;
    options.epub_types = true;
    options.link = [&](std::string_view href) -> std::string {
        if (!href.starts_with('#')) {
            if (has_scheme(href)) {
                return std::string(href);
            }
            diagnostics.warning("G524",
                                fmt::format("the link to \"{}\" leads to a file that is not in "
                                            "the book; it is shown as plain text",
                                            href));
            return {};
        }
        const auto found = contents.document_of.find(std::string(href.substr(1)));
        return found == contents.document_of.end() || found->second == index
                   ? std::string(href)
                   : contents.documents[found->second].file + std::string(href);
    };
    std::string out = file_head(html, document.title, "bodymatter");
    out += "<main>\n";
    if (document.wrapper) {
        append_start_tag(out, document.wrapper, options);
        out += '\n';
    }
    for (const Node node : document.nodes) {
        append_markup(out, node, options);
        out += '\n';
    }
    out += document.wrapper ? "</section>\n</main>\n</body>\n</html>\n"
                            : "</main>\n</body>\n</html>\n";
    return out;
}

} // namespace galley::writers
