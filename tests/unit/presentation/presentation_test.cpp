// The XHTML tree that DocBook becomes.
#include "presentation/markup.hpp"
#include "presentation/presentation.hpp"
#include "support/catch.hpp"

#include <algorithm>

using galley::Diagnostics;
using galley::Document;
using galley::Metadata;
using galley::presentation::append_inner_markup;
using galley::presentation::present;
using galley::presentation::Presentation;

namespace {

constexpr std::string_view head =
    "<article xmlns=\"http://docbook.org/ns/docbook\" "
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:g=\"urn:galley:intermediate\" "
    "version=\"5.2\">";

Presentation made(const std::string& body, Diagnostics& diagnostics, const Metadata& more = {}) {
    const std::string xml = std::string(head) + body + "</article>";
    const Document document(galley::bridge::XmlTree::parse(xml, "t.xml"));
    return present(
        document, galley::merge_metadata(document.metadata(), more), nullptr, diagnostics);
}

/// What stands in main, without line ends.
std::string main_of(const Presentation& presentation) {
    std::string out;
    append_inner_markup(out, presentation.xhtml.root().child("body").child("main"));
    out.erase(std::remove(out.begin(), out.end(), '\n'), out.end());
    return out;
}

std::string shown(const std::string& body) {
    Diagnostics diagnostics;
    return main_of(made(body, diagnostics));
}

std::vector<std::string> codes_of(const std::string& body) {
    Diagnostics diagnostics;
    static_cast<void>(made(body, diagnostics));
    std::vector<std::string> codes;
    for (const galley::Diagnostic& one : diagnostics.list()) {
        codes.push_back(one.code);
    }
    return codes;
}

} // namespace

TEST_CASE("title, subtitle, authors and date stand in a block of their own", "[presentation]") {
    CHECK(shown("<info><title>On <emphasis>It</emphasis></title><subtitle>S</subtitle>"
                "<author><personname>A. B.</personname></author><date>2026-11-23</date></info>") ==
          "<header class=\"title-block\"><h1 class=\"title\">On <em>It</em></h1>"
          "<p class=\"subtitle\">S</p><p class=\"author\">A. B.</p>"
          "<p class=\"date\">23 November 2026</p></header>");
}

TEST_CASE("metadata from outside rules over the document's own", "[presentation]") {
    Diagnostics diagnostics;
    Metadata more;
    more.title = "Other";
    const auto presentation = made("<info><title>One</title></info>", diagnostics, more);
    CHECK(main_of(presentation) == "<header class=\"title-block\"><h1 class=\"title\">Other</h1>"
                                   "</header>");
    CHECK(presentation.xhtml.root().child("head").child("title").text() == "Other");
}

TEST_CASE("sections nest, labels stand in their heads, contents list them", "[presentation]") {
    Diagnostics diagnostics;
    const auto presentation =
        made("<section xml:id=\"a\" label=\"I.\" g:src=\"f.txt:3:1-5:2\"><title>One \"x\"</title>"
             "<section xml:id=\"b\"><title>Two<footnote><para>n</para></footnote></title></section>"
             "</section>",
             diagnostics);
    REQUIRE(presentation.contents.size() == 2);
    CHECK(presentation.contents[0].label == "I.");
    CHECK(presentation.contents[0].title == "One “x”");
    CHECK(presentation.contents[0].level == 1);
    CHECK(presentation.contents[1].title == "Two");
    CHECK(presentation.contents[1].level == 2);
    CHECK(presentation.contents[1].id == "b");
    CHECK(presentation.spans.at("a").line == 3);
    CHECK(main_of(presentation)
              .find("<section id=\"a\" class=\"section\"><h2 class=\"title\">"
                    "<span class=\"label\">I.</span> One “x”</h2>"
                    "<section id=\"b\" class=\"section\"><h3 class=\"title\">") == 0);
}

TEST_CASE("a head that is only its label says it once", "[presentation]") {
    CHECK(shown("<section xml:id=\"a\" label=\"IV.\"><title>IV.</title></section>") ==
          "<section id=\"a\" class=\"section\"><h2 class=\"title\">IV.</h2></section>");
}

TEST_CASE("a section without an id gets one that nothing else has", "[presentation]") {
    CHECK(shown("<section><title>T</title><para xml:id=\"section-1\">p</para></section>") ==
          "<section class=\"section\" id=\"section-1-2\"><h2 class=\"title\">T</h2>"
          "<p id=\"section-1\">p</p></section>");
}

TEST_CASE("an entry's term is a run-in head with one stop", "[presentation]") {
    CHECK(shown("<variablelist><varlistentry><term>A &amp; B:</term><listitem><para>x</para>"
                "</listitem></varlistentry><varlistentry><term>C</term><listitem><para>y</para>"
                "<para>z</para></listitem></varlistentry></variablelist>") ==
          "<ul class=\"variablelist\"><li><p><strong class=\"run-in\">A &amp; B:</strong> x</p>"
          "</li><li><p><strong class=\"run-in\">C:</strong> y</p><p>z</p></li></ul>");
}

TEST_CASE("a titled list is labelled by its title", "[presentation]") {
    CHECK(shown("<itemizedlist xml:id=\"l\"><title>Red:</title><listitem><para>x</para>"
                "</listitem></itemizedlist>") ==
          "<div id=\"l\" class=\"list\"><p class=\"list-title\" id=\"l-title\">Red:</p>"
          "<ul aria-labelledby=\"l-title\"><li><p>x</p></li></ul></div>");
}

TEST_CASE("a numbered list keeps its start and its kind of number", "[presentation]") {
    CHECK(shown("<orderedlist startingnumber=\"4\" numeration=\"lowerroman\"><listitem>"
                "<para>x</para></listitem></orderedlist>") ==
          "<ol start=\"4\" type=\"i\" class=\"lower-roman\"><li><p>x</p></li></ol>");
}

TEST_CASE("text after a list within a paragraph goes on unindented", "[presentation]") {
    CHECK(shown("<para xml:id=\"p\">So: <itemizedlist><listitem><para>x</para></listitem>"
                "</itemizedlist> and on. </para>") ==
          "<p id=\"p\">So:</p><ul><li><p>x</p></li></ul><p class=\"continued\">and on.</p>");
}

TEST_CASE("notes are called by links and follow their section", "[presentation]") {
    CHECK(shown("<section xml:id=\"s\"><title>T</title><para>A<footnote xml:id=\"n\"><para>B"
                "</para></footnote> c</para></section>") ==
          "<section id=\"s\" class=\"section\"><h2 class=\"title\">T</h2><p>A"
          "<a id=\"n-call\" class=\"noteref\" role=\"doc-noteref\" href=\"#n\">1</a> c</p>"
          "<aside id=\"n\" role=\"doc-footnote\" aria-label=\"1, T\" class=\"footnote\"><p>"
          "<a class=\"backlink\" role=\"doc-backlink\" href=\"#n-call\">1.</a> B</p></aside>"
          "</section>");
}

TEST_CASE("landmarks of one name are told apart", "[presentation]") {
    const std::string chapter = "<chapter><title>I</title><para>A<footnote><para>B</para>"
                                "</footnote></para></chapter>";
    const std::string text = shown("<part xml:id=\"p\"><title>P</title>" + chapter + "</part>" +
                                   "<part xml:id=\"q\"><title>Q</title>" + chapter + "</part>");
    CHECK(text.find("aria-labelledby=\"section-2-head\"") != std::string::npos);
    CHECK(text.find("aria-labelledby=\"q-head section-4-head\"") != std::string::npos);
    CHECK(text.find("aria-label=\"1, I\"") != std::string::npos);
    CHECK(text.find("aria-label=\"1, I (2)\"") != std::string::npos);
}

TEST_CASE("verse keeps its lines and their indents", "[presentation]") {
    CHECK(shown("<blockquote role=\"verse\"><literallayout role=\"stanza\">One\n  two"
                "</literallayout></blockquote>") ==
          "<div class=\"verse\"><p class=\"stanza\"><span class=\"line\">One</span><br/>"
          "<span class=\"line\">\u00A0\u00A0two</span></p></div>");
}

TEST_CASE("an attribution follows what it is of", "[presentation]") {
    CHECK(shown("<blockquote><attribution>X</attribution><para>y</para></blockquote>") ==
          "<blockquote><p>y</p><p class=\"attribution\">X</p></blockquote>");
}

TEST_CASE("code is kept to the letter", "[presentation]") {
    CHECK(shown("<programlisting>a  \"b\" -- &lt;c&gt;</programlisting>"
                "<para><literal>it's</literal></para>") ==
          "<pre><code>a  \"b\" -- &lt;c&gt;</code></pre><p><code>it's</code></p>");
}

TEST_CASE("a break is a rule; one before a head is marked as such", "[presentation]") {
    const std::string rule = "<bridgehead role=\"thematic-break\">* * *</bridgehead>";
    CHECK(shown("<para>a</para>" + rule + "<para>b</para>") == "<p>a</p><hr/><p>b</p>");
    CHECK(shown("<para>a</para>" + rule +
                "<section xml:id=\"s\"><title>T</title></section>"
                "<section xml:id=\"t\" g:separator=\"---\"><title>U</title></section>") ==
          "<p>a</p><hr class=\"section-break\"/><section id=\"s\" class=\"section\">"
          "<h2 class=\"title\">T</h2></section><hr class=\"section-break\"/>"
          "<section id=\"t\" class=\"section\"><h2 class=\"title\">U</h2></section>");
}

TEST_CASE("links keep to what exists and is harmless", "[presentation]") {
    CHECK(shown("<para><link xlink:href=\"http://x.org/ä b\">a</link></para>") ==
          "<p><a href=\"http://x.org/%C3%A4%20b\">a</a></p>");
    CHECK(shown("<para><link linkend=\"no\">a</link><link xlink:href=\"JavaScript:x\">b</link>"
                "</para>") == "<p><span>a</span><span>b</span></p>");
    CHECK(codes_of("<para><link linkend=\"no\">a</link></para>") ==
          std::vector<std::string>{"G522"});
}

TEST_CASE("a reference without words says its target's head", "[presentation]") {
    CHECK(shown("<para><xref linkend=\"s\"/></para>"
                "<section xml:id=\"s\" label=\"1.\"><title>T</title></section>")
              .starts_with("<p><a href=\"#s\">1. T</a></p>"));
}

TEST_CASE("words stand for a picture that cannot be shown", "[presentation]") {
    const std::string body = "<mediaobject><alt>A map</alt><imageobject><imagedata "
                             "fileref=\"m.png\"/></imageobject></mediaobject>";
    CHECK(shown(body) == "<figure><p class=\"alternative\">A map</p></figure>");
    CHECK(codes_of(body).empty()); // who looked for the file has said so
}

TEST_CASE("tables keep heads, spans and alignment", "[presentation]") {
    CHECK(shown("<informaltable><tgroup cols=\"2\"><colspec colname=\"a\" align=\"right\"/>"
                "<colspec colname=\"b\"/><thead><row><entry>H</entry><entry>I</entry></row>"
                "</thead><tbody><row><entry namest=\"a\" nameend=\"b\" morerows=\"1\"><para>c"
                "</para></entry></row></tbody></tgroup></informaltable>") ==
          "<table><thead><tr><th scope=\"col\" class=\"align-right\">H</th>"
          "<th scope=\"col\">I</th></tr></thead><tbody><tr><td colspan=\"2\" rowspan=\"2\" "
          "class=\"align-right\">c</td></tr></tbody></table>");
}

TEST_CASE("an unknown element keeps its text and is reported", "[presentation]") {
    CHECK(shown("<msgset><para>x</para></msgset>") == "<div class=\"msgset\"><p>x</p></div>");
    CHECK(codes_of("<msgset>x</msgset>") == std::vector<std::string>{"G520"});
}

TEST_CASE("white space in the XML is none of the text", "[presentation]") {
    CHECK(shown("<para>\n  a\n  <emphasis> b </emphasis>\n  c\n</para>") ==
          "<p>a <em>b </em>c</p>");
}

TEST_CASE("punctuation is educated unless told to keep it", "[presentation]") {
    CHECK(shown("<para>\"a\"</para>") == "<p>“a”</p>");
    Diagnostics diagnostics;
    Metadata more;
    more.settings["punctuation"] = "keep";
    CHECK(main_of(made("<para>\"a\"</para>", diagnostics, more)) == "<p>\"a\"</p>");
}

TEST_CASE("a text without a title is named after its first head", "[presentation]") {
    Diagnostics diagnostics;
    const auto presentation = made("<section><title>T</title></section>", diagnostics);
    CHECK(presentation.xhtml.root().child("head").child("title").text() == "T");
    CHECK(made("<para>x</para>", diagnostics).xhtml.root().child("head").text() == "Untitled");
}

TEST_CASE("chapters are landmarks with a name, and count their notes anew", "[presentation]") {
    Diagnostics diagnostics;
    const Document document(galley::bridge::XmlTree::parse(
        "<book xmlns=\"http://docbook.org/ns/docbook\" version=\"5.2\">"
        "<chapter xml:id=\"c\"><title>A</title><para>x<footnote><para>n</para></footnote></para>"
        "</chapter><chapter xml:id=\"d\"><title>B</title><para>y<footnote><para>m</para>"
        "</footnote></para></chapter></book>",
        "t.xml"));
    const std::string main = main_of(present(document, document.metadata(), nullptr, diagnostics));
    CHECK(main.starts_with("<section id=\"c\" class=\"chapter\" role=\"doc-chapter\" "
                           "aria-labelledby=\"c-head\"><h2 class=\"title\" id=\"c-head\">A</h2>"));
    CHECK(main.find("href=\"#note-2\">1</a>") != std::string::npos);
}
