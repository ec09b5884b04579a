// XML trees: parsing, walking, changing, writing.
#include "base/error.hpp"
#include "bridge/xml_tree.hpp"
#include "support/catch.hpp"

using namespace galley;
using namespace galley::bridge;

TEST_CASE("an empty node answers every question with nothing", "[bridge][xml]") {
    const Node nothing;
    CHECK_FALSE(nothing.first_child().next().parent().child("x"));
    CHECK(nothing.name().empty());
    CHECK(nothing.text().empty());
    CHECK_FALSE(nothing.attribute("id"));
}

TEST_CASE("a tree written and read again is the same", "[bridge][xml]") {
    XmlTree tree("urn:a", "top");
    Node para = tree.root().append_element("para");
    para.append_text("a < b & ");
    para.append_element("em").append_text("c");
    para.append_text(" d");
    para.set_attribute(xml_namespace, "xml", "id", "p1");
    para.set_attribute("urn:b", "b", "src", "x\"y");
    const std::string bytes = tree.serialize(XmlLayout::Indented);
    const XmlTree again = XmlTree::parse(bytes, "t.xml");
    CHECK(again.serialize(XmlLayout::AsIs) == bytes);
    const Node read = again.root().first_element();
    CHECK(read.text() == "a < b & c d");
    CHECK(read.attribute(xml_namespace, "id") == "p1");
    CHECK(read.attribute("urn:b", "src") == "x\"y");
    CHECK(read.is("urn:a", "para"));
}

TEST_CASE("the first fault of broken XML is reported with its line", "[bridge][xml]") {
    try {
        static_cast<void>(XmlTree::parse("<a>\n<b>\n</a>", "broken.xml"));
        FAIL("broken XML was read");
    } catch (const Error& error) {
        CHECK(error.origin().file == "broken.xml");
        CHECK(error.origin().line == 3);
        CHECK(std::string(error.what()).find("mismatch") != std::string::npos);
    }
    CHECK_THROWS_AS(XmlTree::parse("", "empty.xml"), Error);
}

TEST_CASE("an id of letters that old tables lack is read", "[bridge][xml]") {
    const XmlTree tree = XmlTree::parse("<a xml:id='𠀀'/>", "rare.xml");
    CHECK(tree.root().attribute(xml_namespace, "id") == "𠀀");
}

TEST_CASE("nodes are moved, inserted and removed in place", "[bridge][xml]") {
    XmlTree tree("urn:a", "top");
    Node one = tree.root().append_element("one");
    Node two = tree.root().append_element("two");
    one.insert_element_after("middle");
    two.insert_before(one);
    CHECK(tree.root().first_element().name() == "two");
    tree.root().append(two);
    CHECK(tree.root().last_child().name() == "two");
    one.remove();
    CHECK(tree.root().first_element().name() == "middle");
}
