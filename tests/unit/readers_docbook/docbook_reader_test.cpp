// DocBook read into the subset, and what is refused.
#include "base/error.hpp"
#include "document/schema.hpp"
#include "document/vocabulary.hpp"
#include "readers/docbook/docbook_reader.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley;

namespace {

const std::string head = "<article xmlns='http://docbook.org/ns/docbook' "
                         "xmlns:xlink='http://www.w3.org/1999/xlink' version='5.0'>"
                         "<title>T</title>";

struct Outcome {
    Reading reading;
    Diagnostics diagnostics;
    [[nodiscard]] bridge::Node root() const { return reading.document.root(); }
};

Outcome read_whole(const std::string& bytes) {
    Diagnostics diagnostics;
    Reading reading = readers::read_docbook({"in/a.xml", bytes}, {}, diagnostics);
    return {std::move(reading), std::move(diagnostics)};
}

/// Every outcome is of the subset.
Outcome read(const std::string& body) {
    Outcome outcome = read_whole(head + body + "</article>");
    const auto faults =
        validate(outcome.reading.document, std::string(GALLEY_SOURCE_DIR) + "/styles/galley.rng");
    CHECK(faults == std::vector<std::string>());
    return outcome;
}

/// Element names and texts below, without attributes: "para(a emphasis(b))".
std::string shape(bridge::Node node) {
    std::string out;
    for (bridge::Node child = node.first_child(); child; child = child.next()) {
        if (child.is_text()) {
            out += child.content();
        } else if (child.is_element() && child.name() != "info") {
            out += std::string(child.name()) + "(" + shape(child) + ")";
        }
    }
    return out;
}

std::string message_of(const std::string& bytes) {
    try {
        read_whole(bytes);
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::BadInput);
        CHECK(error.origin().file == "in/a.xml");
        CHECK(error.origin().line > 0);
        return error.what();
    }
    return "no error";
}

} // namespace

TEST_CASE("white space with line breaks is a blank within text and nothing around it",
          "[readers][docbook]") {
    const auto outcome =
        read("\n <para>\n  one  two\n  <emphasis>three</emphasis>\n four\n </para>\n"
             "<programlisting>a\n  b\n</programlisting>");
    CHECK(shape(outcome.root()) == "para(one  two emphasis(three) four)programlisting(a\n  b\n)");
    CHECK(outcome.diagnostics.list().empty());
}

TEST_CASE("elements outside the subset are reported with name and line, and keep their text",
          "[readers][docbook]") {
    const auto outcome = read("\n\n<para>a <blink>b</blink> <code>c</code></para>"
                              "<unheard><para>d</para>e</unheard>");
    CHECK(shape(outcome.root()) == "para(a b literal(c))para(d)para(e)");
    REQUIRE(outcome.diagnostics.list().size() >= 2);
    CHECK(outcome.diagnostics.list()[0].code == "G121");
    CHECK(outcome.diagnostics.list()[0].origin.line == 3);
    CHECK(outcome.diagnostics.list()[0].message.find("<blink>") != std::string::npos);
}

TEST_CASE("numbered sections and titles in info are nested sections with titles",
          "[readers][docbook]") {
    const auto outcome =
        read("<sect1 label='I.' xml:id='one'><info><title>A</title></info><para>p</para>"
             "<sect2><title>B</title><para>q</para></sect2></sect1>");
    CHECK(shape(outcome.root()) == "section(title(A)para(p)section(title(B)para(q)))");
    CHECK(outcome.root().child("section").attribute("label") == "I.");
    CHECK(outcome.root().child("section").attribute(bridge::xml_namespace, "id") == "one");
    CHECK(outcome.reading.document.metadata().title == "T");
}

TEST_CASE("blocks within a paragraph stand after it", "[readers][docbook]") {
    CHECK(
        shape(read("<para>a<itemizedlist><listitem>b</listitem></itemizedlist>c</para>").root()) ==
        "para(a)itemizedlist(listitem(para(b)))para(c)");
    CHECK(shape(read("<para><blockquote><para>q</para></blockquote></para>").root()) ==
          "blockquote(para(q))");
}

TEST_CASE("lists of other kinds are read as those of the subset", "[readers][docbook]") {
    CHECK(shape(read("<simplelist><member>a</member><member>b</member></simplelist>").root()) ==
          "itemizedlist(listitem(para(a))listitem(para(b)))");
    CHECK(shape(read("<glosslist><glossentry><glossterm>t</glossterm><glossdef><para>d</para>"
                     "</glossdef></glossentry></glosslist>")
                    .root()) == "variablelist(varlistentry(term(t)listitem(para(d))))");
    CHECK(shape(read("<itemizedlist><para>x</para><listitem/></itemizedlist>").root()) ==
          "itemizedlist(listitem(para(x))listitem(para()))");
}

TEST_CASE("tables of the CALS model are read as those of the HTML model", "[readers][docbook]") {
    const auto outcome = read(
        "<table><title>C</title><tgroup cols='2'><colspec/><thead><row><entry>a</entry>"
        "</row></thead><tbody><row><entry><para>b</para></entry></row></tbody></tgroup></table>");
    CHECK(shape(outcome.root()) == "table(caption(C)thead(tr(th(a)))tbody(tr(td(para(b)))))");
}

TEST_CASE("a picture's words come from its textobject", "[readers][docbook]") {
    CHECK(shape(read("<mediaobject><imageobject><imagedata fileref='a.png'/></imageobject>"
                     "<textobject><phrase>A cat</phrase></textobject></mediaobject>")
                    .root()) == "mediaobject(alt(A cat)imageobject(imagedata()))");
}

TEST_CASE("comments go, page breaks stay, entities are reported and stay as typed",
          "[readers][docbook]") {
    const auto outcome =
        read_whole("<!DOCTYPE article [<!ENTITY x 'long'>]>\n" + head +
                   "<!-- c --><para>a &x; b</para><?page-break?><?other?></article>");
    CHECK(shape(outcome.root()) == "para(a &x; b)");
    CHECK(outcome.root().last_child().is_instruction());
    CHECK(outcome.diagnostics.has(Severity::Warning));
}

TEST_CASE("an article of metadata keeps authors, date and rights in one form",
          "[readers][docbook]") {
    const auto outcome = read_whole(
        "<article xmlns='http://docbook.org/ns/docbook' version='5.1' xml:lang='fr'><info>"
        "<title>T</title><author><personname><firstname>Ana</firstname><surname>Bo</surname>"
        "</personname><email>x</email></author><pubdate>2026</pubdate><copyright><year>2026</year>"
        "<holder>Ana</holder></copyright><releaseinfo>r</releaseinfo></info><para/></article>");
    const Metadata metadata = outcome.reading.document.metadata();
    CHECK(metadata.authors == std::vector<std::string>{"Ana Bo"});
    CHECK(metadata.date == "2026");
    CHECK(metadata.rights == "2026 Ana");
    CHECK(metadata.language == "fr");
    CHECK(outcome.diagnostics.list().size() == 1);
    CHECK(
        validate(outcome.reading.document, std::string(GALLEY_SOURCE_DIR) + "/styles/galley.rng") ==
        std::vector<std::string>());
}

TEST_CASE("places that came with the file stay, a file without any gets its lines",
          "[readers][docbook]") {
    const auto own = read_whole("<article xmlns='http://docbook.org/ns/docbook' version='5.2' "
                                "xmlns:g='urn:galley:intermediate'><info><title>T</title></info>"
                                "<para g:src='a.txt:1:1-1:4'>text</para><para>x</para></article>");
    const auto first = own.root().child("para");
    CHECK(first.attribute(galley_namespace, "src") == "a.txt:1:1-1:4");
    CHECK_FALSE(first.next_element().attribute(galley_namespace, "src"));
    const auto plain = read("\n<para>x</para>");
    CHECK(plain.root().child("para").attribute(galley_namespace, "src") == "a.xml:2:0-2:0");
    CHECK(plain.reading.spans.size() == 1);
}

TEST_CASE("what is no DocBook 5 is refused with what was found and what was expected",
          "[readers][docbook]") {
    CHECK(message_of("plain text").find("not well-formed XML") != std::string::npos);
    CHECK(message_of("<article xmlns='http://docbook.org/ns/docbook'><para>")
              .find("not well-formed XML") != std::string::npos);
    CHECK(message_of("<html xmlns='http://www.w3.org/1999/xhtml'/>")
              .find("found <html> of the vocabulary http://www.w3.org/1999/xhtml; expected "
                    "<article> or <book>") != std::string::npos);
    CHECK(message_of("<article><title>t</title></article>").find("DocBook 4") != std::string::npos);
    CHECK(message_of("<TEI/>").find("without a namespace") != std::string::npos);
    CHECK(message_of("<section xmlns='http://docbook.org/ns/docbook'/>").find("found <section>") !=
          std::string::npos);
}

TEST_CASE("nesting without end is refused, not followed", "[readers][docbook]") {
    std::string bytes = head;
    for (int i = 0; i < 100000; ++i) {
        bytes += "<blockquote>";
    }
    CHECK(message_of(bytes).find("depth") != std::string::npos);
}
