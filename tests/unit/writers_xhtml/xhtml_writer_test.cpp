// The XHTML page as a whole.
#include "support/catch.hpp"
#include "writers/xhtml/xhtml_writer.hpp"

#include <utility>

using galley::Diagnostics;
using galley::Document;
using galley::Edition;
using galley::Metadata;
using galley::presentation::Style;

namespace {

std::string page(const std::string& css, const std::string& body, const Metadata& more = {}) {
    Diagnostics diagnostics;
    Document document(galley::bridge::XmlTree::parse(
        "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.2\" xml:lang=\"de\">" + body +
            "</article>",
        "t.xml"));
    Style style;
    style.css = css;
    const Metadata metadata = galley::merge_metadata(document.metadata(), more);
    Edition edition(std::move(document), metadata, style, diagnostics);
    return galley::writers::write_xhtml(edition, {}, diagnostics);
}

} // namespace

TEST_CASE("the page is XML that names its language, title and author", "[xhtml]") {
    Metadata more;
    more.authors = {"A & B"};
    more.description = "It \"is\"";
    const std::string made = page({}, "<info><title>T &lt; U</title></info>", more);
    const auto tree = galley::bridge::XmlTree::parse(made, "t.xhtml");
    CHECK(made.starts_with("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" "
                           "lang=\"de\" xml:lang=\"de\">\n<head>\n<meta charset=\"utf-8\"/>"));
    CHECK(tree.root().child("head").child("title").text() == "T < U");
    CHECK(made.find("<meta name=\"author\" content=\"A &amp; B\"/>") != std::string::npos);
    CHECK(made.find("content=\"It &quot;is&quot;\"") != std::string::npos);
    CHECK(made.ends_with("</body>\n</html>\n"));
}

TEST_CASE("the sheet is in the page, without fonts from outside", "[xhtml]") {
    const std::string made =
        page("@font-face { font-family: a; src: url(a.ttf) } p > em { color: red }", "<para/>");
    CHECK(made.find("p > em {\n  color: red;\n}") != std::string::npos);
    CHECK(made.find("url(") == std::string::npos);
}

TEST_CASE("a sheet with an ampersand is read alike by XML and HTML parsers", "[xhtml]") {
    const std::string made = page("p::before { content: \"&<\" }", "<para/>");
    const auto tree = galley::bridge::XmlTree::parse(made, "t.xhtml");
    const std::string sheet = tree.root().child("head").child("style").text();
    CHECK(sheet.find("content: \"&<\"") != std::string::npos);
    CHECK(made.find("/*<![CDATA[*/") != std::string::npos);
}

TEST_CASE("an edition gives the same page each time", "[xhtml]") {
    CHECK(page("p { top: 0 }", "<para>x</para>") == page("p { top: 0 }", "<para>x</para>"));
}
