// The EPUB container as a whole.
#include "bridge/zip_archive.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "writers/epub/epub_writer.hpp"

using galley::Diagnostics;
using galley::Document;
using galley::Edition;
using galley::Metadata;
using galley::bridge::XmlTree;
using galley::bridge::ZipReader;

namespace {

constexpr std::size_t limit = 10U << 20U;

struct Book {
    explicit Book(const std::string& xml, const Metadata& more = {})
        : document(XmlTree::parse(xml, "t.xml")),
          style(galley::presentation::load_style(GALLEY_SOURCE_DIR "/styles/default", diagnostics)),
          edition(Document(XmlTree::parse(xml, "t.xml")),
                  galley::merge_metadata(document.metadata(), more),
                  style,
                  diagnostics) {}

    std::string bytes() { return galley::writers::write_epub(edition, {}, diagnostics); }

    Diagnostics diagnostics;
    Document document;
    galley::presentation::Style style;
    Edition edition;
};

std::string article(const std::string& body) {
    return "<article xmlns=\"http://docbook.org/ns/docbook\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"5.2\" xml:lang=\"en\">" +
           body + "</article>";
}

std::string file_of(const std::string& bytes, const std::string& name) {
    return ZipReader(bytes, "t.epub").read("OEBPS/" + name, limit);
}

const std::string small = article("<info><title>A Book</title></info><section xml:id=\"s\" "
                                  "label=\"I.\"><title>One</title><para>Text.</para></section>");

} // namespace

TEST_CASE("the container begins with its type and holds what the package lists", "[epub]") {
    const std::string bytes = Book(small).bytes();
    CHECK(bytes.substr(30, 28) == "mimetypeapplication/epub+zip");
    const ZipReader zip(bytes, "t.epub");
    const auto package = XmlTree::parse(zip.read("OEBPS/package.opf", limit), "package.opf");
    int items = 0;
    const auto manifest = package.root().child("manifest");
    for (auto item = manifest.first_element(); item; item = item.next_element()) {
        CHECK(zip.has("OEBPS/" + std::string(*item.attribute("href"))));
        ++items;
    }
    CHECK(zip.names().size() == static_cast<std::size_t>(items) + 3);
}

TEST_CASE("every XML file of the book is well formed", "[epub]") {
    const ZipReader zip(Book(small).bytes(), "t.epub");
    for (const std::string& name : zip.names()) {
        if (name.ends_with(".xhtml") || name.ends_with(".opf") || name.ends_with(".ncx") ||
            name.ends_with(".svg") || name.ends_with(".xml")) {
            CHECK_NOTHROW(XmlTree::parse(zip.read(name, limit), name));
        }
    }
}

TEST_CASE("the same text gives the same bytes", "[epub]") {
    CHECK(Book(small).bytes() == Book(small).bytes());
}

TEST_CASE("a new draft of a book is the same book, another title another", "[epub]") {
    const auto identifier = [](const std::string& xml) {
        const std::string package = file_of(Book(xml).bytes(), "package.opf");
        const std::size_t at = package.find("urn:uuid:");
        return package.substr(at, 45);
    };
    const std::string draft = article("<info><title>A Book</title></info><para>New.</para>");
    const std::string other = article("<info><title>B Book</title></info><para>New.</para>");
    CHECK(identifier(small) == identifier(draft));
    CHECK(identifier(small) != identifier(other));
}

TEST_CASE("an ISBN is the identifier where there is one", "[epub]") {
    Metadata more;
    more.isbn = "978-3-16-148410-0";
    CHECK(contains(file_of(Book(small, more).bytes(), "package.opf"), "urn:isbn:9783161484100"));
}

TEST_CASE("metadata says what is known, and no claim is made that is not true", "[epub]") {
    Metadata more;
    more.authors = {"Ann & Co"};
    more.keywords = {"k"};
    const std::string package = file_of(Book(small, more).bytes(), "package.opf");
    CHECK(contains(package, "<dc:creator id=\"author-1\">Ann &amp; Co</dc:creator>"));
    CHECK(contains(package, "scheme=\"marc:relators\">aut</meta>"));
    CHECK(contains(package, "<dc:subject>k</dc:subject>"));
    CHECK(contains(package, "<meta property=\"dcterms:modified\">2000-01-01T00:00:00Z</meta>"));
    CHECK(contains(package, "schema:accessibilityHazard\">none<"));
    CHECK_FALSE(contains(package, "conformsTo"));
    CHECK_FALSE(contains(package, "alternativeText"));
    CHECK_FALSE(contains(package, "dc:publisher"));
}

TEST_CASE("contents nest as the heads do", "[epub]") {
    const std::string xml =
        article("<info><title>T</title></info><section xml:id=\"a\" label=\"I.\"><title>A</title>"
                "<section xml:id=\"b\"><title>B</title><para>x</para></section></section>"
                "<section xml:id=\"c\"><title>C</title><para>x</para></section>");
    const std::string nav = file_of(Book(xml).bytes(), "nav.xhtml");
    CHECK(contains(nav,
                   "<ol>\n<li><a href=\"text.xhtml#a\">I. A</a>\n<ol>\n"
                   "<li><a href=\"text.xhtml#b\">B</a></li>\n</ol>\n</li>\n"
                   "<li><a href=\"text.xhtml#c\">C</a></li>\n</ol>"));
}

TEST_CASE("a text without heads is found by its title", "[epub]") {
    const std::string xml = article("<info><title>T</title></info><para>x</para>");
    CHECK(contains(file_of(Book(xml).bytes(), "nav.xhtml"), "<a href=\"text.xhtml\">T</a>"));
}

TEST_CASE("a long text is cut at its sections, and links follow", "[epub]") {
    const std::string words(130'000, 'x');
    const std::string xml = article("<info><title>T</title></info><para>a</para>"
                                    "<section xml:id=\"a\"><title>A</title><para>" +
                                    words +
                                    "</para></section><section xml:id=\"b\"><title>B</title>"
                                    "<para><link linkend=\"a\">to A</link>" +
                                    words + "</para></section>");
    const std::string bytes = Book(xml).bytes();
    CHECK(contains(file_of(bytes, "text-001.xhtml"), "<h1 class=\"title\">T</h1>"));
    CHECK(contains(file_of(bytes, "text-002.xhtml"), "<title>A</title>"));
    CHECK(contains(file_of(bytes, "text-003.xhtml"), "<a href=\"text-002.xhtml#a\">to A</a>"));
    CHECK(contains(file_of(bytes, "nav.xhtml"), "href=\"text-003.xhtml#b\""));
    CHECK(contains(file_of(bytes, "package.opf"), "<itemref idref=\"text-003\"/>"));
}

TEST_CASE("a part's head stands before its chapters", "[epub]") {
    const std::string xml =
        "<book xmlns=\"http://docbook.org/ns/docbook\" version=\"5.2\"><info><title>T</title>"
        "</info><part xml:id=\"p\"><title>P</title><chapter xml:id=\"c\"><title>C</title>"
        "<para>x</para></chapter></part></book>";
    const std::string bytes = Book(xml).bytes();
    const std::string part = file_of(bytes, "text-002.xhtml");
    CHECK(contains(part, "role=\"doc-part\" epub:type=\"part\""));
    CHECK(contains(part, "</h2>\n</section>\n</main>"));
    CHECK(contains(file_of(bytes, "text-003.xhtml"), "epub:type=\"chapter\""));
}

TEST_CASE("a link to a file that is not in the book is text, and that is said", "[epub]") {
    Book book(article("<para><link xlink:href=\"x.html\">a</link></para>"));
    CHECK(contains(file_of(book.bytes(), "text.xhtml"), "<p><span>a</span></p>"));
    CHECK(book.diagnostics.list().back().code == "G524");
}

TEST_CASE("fonts are embedded as far as they are used", "[epub]") {
    const ZipReader zip(Book(small).bytes(), "t.epub");
    CHECK(zip.has("OEBPS/fonts/EBGaramond-Regular.ttf"));
    CHECK_FALSE(zip.has("OEBPS/fonts/SourceCodePro-Regular.ttf"));
    CHECK(zip.read("OEBPS/fonts/EBGaramond-Regular.ttf", limit).size() < 60'000);
    CHECK(contains(zip.read("OEBPS/style.css", limit), "url(\"fonts/EBGaramond-Regular.ttf\")"));
    const ZipReader code(Book(article("<para><literal>x</literal></para>")).bytes(), "t.epub");
    CHECK(code.has("OEBPS/fonts/SourceCodePro-Regular.ttf"));
}

TEST_CASE("pages read from right to left where the text does", "[epub]") {
    std::string xml = article("<para>x</para>");
    xml.insert(xml.find(" version"), " dir=\"rtl\"");
    CHECK(
        contains(file_of(Book(xml).bytes(), "package.opf"), "page-progression-direction=\"rtl\""));
}

TEST_CASE("accessibility is claimed when it is asked for and somebody says so", "[epub]") {
    Metadata asked;
    asked.settings["epub.conformance"] = "wcag-2.2-aa";
    CHECK_FALSE(contains(file_of(Book(small).bytes(), "package.opf"), "conformsTo"));
    SECTION("nobody does") {
        Book book(small, asked);
        CHECK_FALSE(contains(file_of(book.bytes(), "package.opf"), "conformsTo"));
        CHECK(book.diagnostics.list().back().code == "G526");
    }
    SECTION("the publisher does") {
        asked.publisher = "Harbour & Sons";
        const std::string package = file_of(Book(small, asked).bytes(), "package.opf");
        CHECK(
            contains(package,
                     "<meta property=\"dcterms:conformsTo\" id=\"claim\">EPUB Accessibility 1.1 - "
                     "WCAG 2.2 Level AA</meta>"));
        CHECK(contains(package,
                       "<meta property=\"a11y:certifiedBy\" refines=\"#claim\">Harbour &amp; Sons"
                       "</meta>"));
    }
}

TEST_CASE("the printed pages are marked when they are asked for", "[epub]") {
    Metadata asked;
    asked.settings["epub.pages"] = "yes";
    std::string text = "<info><title>A Book</title></info>";
    for (int i = 0; i < 60; ++i) {
        text += "<para>A paragraph of the text that is long enough for some two lines of a page, "
                "so that there are several pages of it.</para>";
    }
    const std::string without = Book(article(text)).bytes();
    CHECK_FALSE(contains(file_of(without, "text.xhtml"), "pagebreak"));
    CHECK_FALSE(contains(file_of(without, "nav.xhtml"), "page-list"));
    CHECK_FALSE(contains(file_of(without, "package.opf"), "pageBreakMarkers"));
    const std::string with = Book(article(text), asked).bytes();
    CHECK(contains(file_of(with, "text.xhtml"),
                   "<div id=\"page-1\" role=\"doc-pagebreak\" epub:type=\"pagebreak\" "
                   "aria-label=\"1\"></div>"));
    CHECK(contains(file_of(with, "text.xhtml"), "<span id=\"page-2\" role=\"doc-pagebreak\""));
    CHECK(contains(file_of(with, "nav.xhtml"), "<li><a href=\"text.xhtml#page-2\">2</a></li>"));
    CHECK(contains(file_of(with, "toc.ncx"),
                   "<pageTarget id=\"page-2\" type=\"normal\" value=\"2\""));
    const std::string package = file_of(with, "package.opf");
    CHECK(contains(package, ">pageBreakMarkers<"));
    CHECK(contains(package, ">pageNavigation<"));
    CHECK(contains(package, "<meta property=\"pageBreakSource\">urn:uuid:"));
}
