// Writer `epub`: an EPUB 3.3 book that older readers open as well.
#include "writers/epub/epub_writer.hpp"

#include "bridge/zip_archive.hpp"
#include "presentation/markup.hpp"
#include "presentation/medium_sheet.hpp"
#include "writers/epub/content_documents.hpp"
#include "writers/epub/cover_art.hpp"
#include "writers/epub/embedded_fonts.hpp"
#include "writers/epub/navigation.hpp"
#include "writers/epub/package_document.hpp"
#include "writers/epub/page_markers.hpp"
#include "writers/epub/store_facts.hpp"
#include "writers/epub/text_cutting.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace galley::writers {

using presentation::escaped;
using presentation::import_loader;
using presentation::medium_sheet;

namespace {

using bridge::Node;
using bridge::ZipMethod;
using bridge::ZipWriter;

constexpr std::string_view folder = "OEBPS/";

constexpr const char* container = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                  "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:"
                                  "container\" version=\"1.0\">\n<rootfiles>\n"
                                  "<rootfile full-path=\"OEBPS/package.opf\" "
                                  "media-type=\"application/oebps-package+xml\"/>\n"
                                  "</rootfiles>\n</container>\n";

/// The picture alone fills the page; readers that show no cover page of their own use it.
constexpr std::string_view cover_rules = ".cover-page {\n  margin: 0;\n  padding: 0;\n"
                                         "  text-align: center;\n}\n"
                                         ".cover-page img {\n  max-width: 100%;\n"
                                         "  height: 100vh;\n  object-fit: contain;\n}\n";

std::string words_on_cover(const CoverWords& words) {
    std::string text = words.title;
    for (const std::string& author : words.authors) {
        text += ", " + author;
    }
    return text;
}

std::string cover_file(Node html, const CoverWords& words, std::string_view picture) {
    std::string out = file_head(html, words.title, "cover");
    out += fmt::format("<div class=\"cover-page\">\n<img src=\"{}\" alt=\"{}\" "
                       "role=\"doc-cover\"/>\n</div>\n</body>\n</html>\n",
                       picture,
                       escaped(words_on_cover(words)));
    return out;
}

CoverWords cover_words(const Metadata& metadata, Node html) {
    return {html.child("head").child("title").text(),
            metadata.subtitle,
            metadata.authors,
            std::string(html.attribute("lang").value_or("en")),
            html.attribute("dir") != "rtl"};
}

std::string sheet(const presentation::Style& style, const std::vector<EmbeddedFont>& fonts) {
    std::string css;
    for (const EmbeddedFont& font : fonts) {
        css += font.rule;
    }
    css += medium_sheet(style.css, css::Medium::Epub, import_loader(style));
    css += cover_rules;
    return css;
}

CoverPicture cover_of(const Edition& edition, const CoverWords& words) {
    if (edition.cover() != nullptr) {
        return *edition.cover();
    }
    const presentation::Style& style = edition.style();
    return cover_for_stores(style.stores, {cover_svg(words, style), "image/svg+xml", "svg"});
}

std::vector<Resource> resources_of(const std::vector<EmbeddedFont>& fonts,
                                   const std::string& picture,
                                   std::string_view picture_type,
                                   const presentation::Presentation& presentation,
                                   bool cover_page) {
    std::vector<Resource> resources{
        {"nav", "nav.xhtml", "application/xhtml+xml", "nav"},
        {"ncx", "toc.ncx", "application/x-dtbncx+xml", {}},
        {"style", "style.css", "text/css", {}},
        {"cover-image", picture, std::string(picture_type), "cover-image"},
    };
    if (cover_page) {
        resources.push_back({"cover", "cover.xhtml", "application/xhtml+xml", {}});
    }
    int number = 0;
    for (const EmbeddedFont& font : fonts) {
        resources.push_back({fmt::format("font-{}", ++number), font.file, font.type, {}});
    }
    number = 0;
    for (const auto& [file, shown] : presentation.pictures) {
        resources.push_back({fmt::format("picture-{}", ++number),
                             file,
                             std::string(pictures::media_type(shown->kind)),
                             {}});
    }
    return resources;
}

/// All pictures that are no decoration have words.
bool all_described(Node html) {
    bool any = false;
    for (Node node = html; node; node = next_in_tree(node, html)) {
        if (node.name() == "img") {
            const bool described = !node.attribute("alt").value_or("").empty();
            if (!described && !node.attribute("role")) {
                return false;
            }
            any = any || described;
        }
    }
    return any;
}

/// The text, with markers of the printed pages where they are asked for.
struct ShownText {
    std::optional<bridge::XmlTree> marked; ///< a copy, for other writers show the tree as it is
    Node html;
    std::vector<PageMarker> markers;
};

ShownText shown_text(Edition& edition, Diagnostics& diagnostics) {
    const presentation::Presentation& presentation = edition.presentation();
    ShownText shown;
    shown.html = presentation.xhtml.root();
    if (setting(edition.metadata(), "epub.pages") == "yes") {
        shown.marked = presentation.xhtml.clone();
        shown.html = shown.marked->root();
        const typeset::Pages& pages = edition.pages();
        shown.markers = mark_pages(shown.html, {page_starts(pages), block_ids(pages)}, diagnostics);
    }
    return shown;
}

void check_for_stores(const presentation::Style& style,
                      const stores::StoreFacts& facts,
                      Diagnostics& diagnostics) {
    for (const stores::Store& store : style.stores) {
        check_for_store(store, facts, diagnostics);
    }
}

void add_file(ZipWriter& zip, std::string_view name, std::string bytes) {
    zip.add(std::string(folder).append(name), std::move(bytes));
}

/// Their sizes.
std::vector<stores::StoreFile>
add_documents(ZipWriter& zip, const Contents& contents, Node html, Diagnostics& diagnostics) {
    std::vector<stores::StoreFile> added;
    for (std::size_t i = 0; i < contents.documents.size(); ++i) {
        std::string bytes = content_file(contents, i, html, diagnostics);
        added.push_back({contents.documents[i].file, bytes.size(), 0, 0});
        add_file(zip, contents.documents[i].file, std::move(bytes));
    }
    return added;
}

} // namespace

std::string write_epub(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics) {
    const presentation::Presentation& presentation = edition.presentation();
    const presentation::Style& style = edition.style();
    const Metadata& metadata = edition.metadata();
    const ShownText shown = shown_text(edition, diagnostics);
    const Node html = shown.html;
    Contents contents = cut_text(html);
    contents.cover_page = shows_cover_page(style.stores);
    std::vector<EmbeddedFont> fonts = embedded_fonts(html, style);
    const std::string identifier = book_identifier(metadata, html);
    const bool described = all_described(html);
    const PackageFacts facts{
        metadata,
        options,
        html,
        identifier,
        !presentation.contents.empty() || !metadata.title.empty(),
        !fonts.empty(),
        !presentation.pictures.empty(),
        described,
        accessibility_claim(metadata, described || presentation.pictures.empty(), diagnostics),
        shown.markers};
    const CoverWords words = cover_words(metadata, html);
    const CoverPicture cover = cover_of(edition, words);
    const std::string picture = fmt::format("images/cover.{}", cover.extension);
    const std::vector<Resource> resources =
        resources_of(fonts, picture, cover.type, presentation, contents.cover_page);
    ZipWriter zip;
    zip.add("mimetype", "application/epub+zip", ZipMethod::Store);
    zip.add("META-INF/container.xml", container);
    add_file(zip, "package.opf", package_file(facts, contents, resources));
    add_file(
        zip, "nav.xhtml", navigation_file(contents, presentation.contents, html, shown.markers));
    add_file(
        zip, "toc.ncx", ncx_file(contents, presentation.contents, html, identifier, shown.markers));
    add_file(zip, "style.css", sheet(style, fonts));
    add_file(zip, picture, cover.bytes);
    if (contents.cover_page) {
        add_file(zip, "cover.xhtml", cover_file(html, words, picture));
    }
    std::vector<stores::StoreFile> documents = add_documents(zip, contents, html, diagnostics);
    for (EmbeddedFont& font : fonts) {
        add_file(zip, font.file, std::move(font.bytes));
    }
    for (const auto& [file, loaded] : presentation.pictures) {
        add_file(zip, file, loaded->bytes);
    }
    std::string epub = zip.finish();
    if (!style.stores.empty()) {
        stores::StoreFacts sold = store_facts(presentation, cover, identifier);
        sold.file_bytes = epub.size();
        if (edition.cover() == nullptr) { // drawn as the stores want it, as far as they agree
            sold.cover.width = sold.cover.height = 0;
        }
        sold.documents = std::move(documents);
        check_for_stores(style, sold, diagnostics);
    }
    return epub;
}

} // namespace galley::writers
