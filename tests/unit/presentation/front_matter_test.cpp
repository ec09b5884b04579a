// What only pages have before the text.
#include "presentation/front_matter.hpp"
#include "presentation/presentation.hpp"
#include "support/catch.hpp"

using namespace galley;
using namespace galley::presentation;

namespace {

Presentation presented(std::string_view root, const Metadata& more = {}) {
    const std::string name(root);
    const Document document(bridge::XmlTree::parse(
        "<" + name +
            " xmlns=\"http://docbook.org/ns/docbook\" version=\"5.2\" xml:lang=\"de\">"
            "<info><title>Das <emphasis>Meer</emphasis></title></info>"
            "<chapter xml:id=\"a\" label=\"I.\"><title>Auf</title>"
            "<section xml:id=\"b\"><title>Und</title><para>x</para></section></chapter>"
            "<chapter xml:id=\"c\"><title>Ab</title><para>y</para></chapter></" +
            name + ">",
        "t.xml"));
    Diagnostics diagnostics;
    return present(document, merge_metadata(document.metadata(), more), nullptr, diagnostics);
}

Metadata with(const std::string& key, const std::string& value) {
    Metadata metadata;
    REQUIRE(set_metadata(metadata, key, value));
    return metadata;
}

std::string body_of(const Presentation& presentation) {
    return presentation.front->root().child("body").text();
}

} // namespace

TEST_CASE("books have half-title, title page and contents; articles only when asked",
          "[presentation][front]") {
    const Presentation book = presented("book");
    REQUIRE(book.front);
    CHECK(body_of(book) == "Das MeerDas MeerInhaltI. AufUndAb");
    CHECK(book.xhtml.root().child("body").child("main").attribute("class") == "body-matter");
    CHECK_FALSE(presented("article").front);
    Metadata asked;
    asked.settings["contents"] = "yes";
    const Presentation article = presented("article", asked);
    REQUIRE(article.front);
    CHECK(body_of(article) == "InhaltI. AufUndAb");
    CHECK_FALSE(article.xhtml.root().child("body").child("main").attribute("class"));
    asked.settings = {{"contents", "no"}, {"front_matter", "no"}};
    CHECK_FALSE(presented("book", asked).front);
}

TEST_CASE("contents nest as the heads do and link to them", "[presentation][front]") {
    const Presentation book = presented("book");
    const bridge::Node list = book.front->root().child("body").child("nav").child("ol");
    const bridge::Node first = list.first_element();
    CHECK(first.child("p").child("a").attribute("href") == "#a");
    CHECK(first.child("p").child("a").child("span").text() == "I.");
    CHECK(first.child("ol").child("li").child("p").child("a").attribute("href") == "#b");
    CHECK(first.next_element().child("p").child("a").attribute("href") == "#c");
}

TEST_CASE("the imprint says what is known", "[presentation][front]") {
    Metadata more = with("isbn", "978-3-16-148410-0");
    more.rights = "© N. N.";
    more.publisher = "Hafen";
    more.date = "2026";
    const Presentation book = presented("book", more);
    std::string imprint;
    const bridge::Node body = book.front->root().child("body");
    for (bridge::Node node = body.first_element(); node; node = node.next_element()) {
        imprint += node.attribute("class") == "imprint" ? node.text() : "";
    }
    CHECK(imprint == "© N. N.Hafen, 2026ISBN 978-3-16-148410-0");
    for (bridge::Node node = body; node; node = next_in_tree(node, body)) {
        CHECK_FALSE(node.attribute("id"));
    }
}
