// The XHTML files of the book.
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

void append_piece(std::string& out, const TextPiece& piece, MarkupOptions options) {
    options.resumed = piece.kind == TextPiece::Kind::Resumed;
    switch (piece.kind) {
    case TextPiece::Kind::Whole:
        append_markup(out, piece.node, options);
        break;
    case TextPiece::Kind::Opened:
    case TextPiece::Kind::Resumed:
        append_start_tag(out, piece.node, options);
        break;
    case TextPiece::Kind::Closed:
        out += fmt::format("</{}>", piece.node.name());
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
    for (const TextPiece& piece : document.pieces) {
        append_piece(out, piece, options);
        out += '\n';
    }
    out += "</main>\n</body>\n</html>\n";
    return out;
}

} // namespace galley::writers
