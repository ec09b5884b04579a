// XHTML elements as text.
#include "presentation/markup.hpp"
#include "support/catch.hpp"

using galley::bridge::XmlTree;
using namespace galley::presentation;

namespace {

std::string written(const std::string& xml, const MarkupOptions& options = {}) {
    const XmlTree tree = XmlTree::parse(xml, "t.xml");
    std::string out;
    append_markup(out, tree.root(), options);
    return out;
}

} // namespace

TEST_CASE("void elements close themselves, empty others do not", "[markup]") {
    CHECK(written("<p><br></br><a id=\"x\"/></p>") == "<p><br/><a id=\"x\"></a></p>");
}

TEST_CASE("blocks stand in lines, text is never given white space", "[markup]") {
    CHECK(written("<ul><li><p>a <em>b</em></p></li><li>c</li></ul>") ==
          "<ul>\n<li>\n<p>a <em>b</em></p>\n</li>\n<li>c</li>\n</ul>");
}

TEST_CASE("text and attributes are escaped", "[markup]") {
    CHECK(written("<p title=\"&quot;&lt;&amp;\">&lt;&amp;&gt;\"</p>") ==
          "<p title=\"&quot;&lt;&amp;\">&lt;&amp;&gt;\"</p>");
    CHECK(escaped("a<b>&\"c\"") == "a&lt;b&gt;&amp;&quot;c&quot;");
}

TEST_CASE("a pre that begins with a line end keeps it in HTML parsers", "[markup]") {
    CHECK(written("<pre>\nx</pre>") == "<pre>\n\nx</pre>");
}

TEST_CASE("roles have their EPUB types where they are asked for", "[markup]") {
    MarkupOptions options;
    options.epub_types = true;
    CHECK(written("<aside role=\"doc-footnote\"/>", options) ==
          "<aside role=\"doc-footnote\" epub:type=\"footnote\"></aside>");
    CHECK(written("<div role=\"note\"/>", options) == "<div role=\"note\"></div>");
}

TEST_CASE("a link that is refused becomes a span", "[markup]") {
    MarkupOptions options;
    options.link = [](std::string_view href) { return href == "a" ? "b" : std::string(); };
    CHECK(written("<p><a href=\"a\">x</a><a href=\"c\" role=\"doc-noteref\">y</a></p>", options) ==
          "<p><a href=\"b\">x</a><span>y</span></p>");
}

TEST_CASE("attributes of foreign namespaces stay inside", "[markup]") {
    CHECK(written("<p xmlns:g=\"urn:x\" g:src=\"f\" xml:lang=\"en\">x</p>") ==
          "<p xml:lang=\"en\">x</p>");
}
