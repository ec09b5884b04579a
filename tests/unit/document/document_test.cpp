// The shapes that readers build.
#include "document/document.hpp"
#include "document/reading.hpp"
#include "document/vocabulary.hpp"
#include "support/catch.hpp"

using galley::Document;

TEST_CASE("a new document is an article of version 5.2 with info", "[document]") {
    const Document document;
    CHECK(document.root().is(galley::docbook_namespace, "article"));
    CHECK(document.root().attribute("version") == "5.2");
    CHECK(document.info());
}

TEST_CASE("a title outside info is moved into it", "[document]") {
    const Document document(galley::bridge::XmlTree::parse(
        "<article xmlns='http://docbook.org/ns/docbook'><title>T</title><para>p</para></article>",
        "a.xml"));
    CHECK(document.info().child("title").text() == "T");
    CHECK_FALSE(document.root().child("title"));
}

TEST_CASE("a known place is written without folders as g:src", "[document]") {
    const Document document;
    galley::Source source;
    source.name = "in/some/a.txt";
    const auto name = source.file_name();
    const auto para = galley::add_paragraph(document.root(), "text", {name, {3, 1, 3, 4}});
    CHECK(para.attribute(galley::galley_namespace, "src") == "a.txt:3:1-3:4");
    const auto other = galley::add_paragraph(document.root(), "text", {name, {}});
    CHECK(other.attributes().empty());
}

TEST_CASE("lists hold items of paragraphs", "[document]") {
    const Document document;
    const auto list = galley::add_list(document.root(), "itemizedlist", "Reasons:", {});
    galley::add_list_item(list, "one", {});
    CHECK(list.child("title").text() == "Reasons:");
    CHECK(list.child("listitem").child("para").text() == "one");
    const auto labelled = galley::add_list(document.root(), "variablelist", "", {});
    galley::add_list_entry(labelled, "Cost:", "high", {});
    CHECK(labelled.child("varlistentry").child("term").text() == "Cost:");
    CHECK(labelled.text() == "Cost:high");
}

TEST_CASE("a thematic break is known as one and a bridgehead of another role is not",
          "[document]") {
    const Document document;
    CHECK(galley::is_thematic_break(galley::add_thematic_break(document.root(), {})));
    CHECK_FALSE(galley::is_thematic_break(document.root().append_element("bridgehead")));
}

TEST_CASE("elements are known by what they are", "[document]") {
    using galley::element_kind;
    using galley::ElementKind;
    CHECK(element_kind("article") == ElementKind::Root);
    CHECK(element_kind("section") == ElementKind::Section);
    CHECK(element_kind("para") == ElementKind::Paragraph);
    CHECK(element_kind("emphasis") == ElementKind::Inline);
    CHECK(element_kind("blink") == ElementKind::Unknown);
}
