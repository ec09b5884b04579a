// What an edition makes once, and what it gives up.
#include "base/error.hpp"
#include "edition/edition.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley;
using presentation::Style;

namespace {

struct Text {
    Text()
        : style(presentation::load_style(GALLEY_SOURCE_DIR "/styles/default", diagnostics)),
          edition(Document(bridge::XmlTree::parse(
                      "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.2\" "
                      "xml:lang=\"en\"><para>One word.</para></article>",
                      "t.xml")),
                  Metadata(),
                  style,
                  diagnostics) {}

    Diagnostics diagnostics;
    Style style;
    Edition edition;
};

bool is_internal(const Error& error) { return error.fault() == Fault::Internal; }

} // namespace

TEST_CASE("parts are made once and lent to all", "[edition]") {
    Text text;
    CHECK(text.edition.page_count() == 0);
    const typeset::Pages* pages = &text.edition.pages();
    CHECK(&text.edition.pages() == pages);
    CHECK(text.edition.page_count() == 1);
    CHECK(&text.edition.presentation() == &text.edition.presentation());
    CHECK_NOTHROW(text.edition.document());
}

TEST_CASE("what nobody will ask for is given up when the next part is made", "[edition]") {
    Text text;
    text.edition.keep_from(Part::Presentation);
    CHECK_NOTHROW(text.edition.document());
    (void)text.edition.presentation();
    try {
        (void)text.edition.document();
        FAIL("the document is still there");
    } catch (const Error& error) {
        CHECK(is_internal(error));
    }
    CHECK(text.edition.pages().pages.size() == 1);
}

TEST_CASE("pages stay when all before them is given up", "[edition]") {
    Text text;
    text.edition.keep_from(Part::Pages);
    CHECK(text.edition.pages().pages.size() == 1);
    CHECK(text.edition.pages().pages.size() == 1);
    CHECK_THROWS_AS(text.edition.document(), Error);
}
