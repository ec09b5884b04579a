// Ranks of metadata.
#include "support/catch.hpp"
#include "transforms/metadata_merging.hpp"

using namespace galley;

TEST_CASE("the document's own metadata stands between the weaker and the stronger",
          "[transforms]") {
    Document document;
    Metadata own;
    own.title = "own";
    own.date = "2026";
    document.set_metadata(own);
    Metadata weaker;
    weaker.title = "weak";
    weaker.publisher = "House";
    Metadata stronger;
    stronger.date = "2027";
    stronger.settings["punctuation"] = "keep";
    const Metadata all = transforms::apply_metadata(document, weaker, stronger);
    CHECK(all.title == "own");
    CHECK(all.publisher == "House");
    CHECK(all.date == "2027");
    CHECK(all.settings.at("punctuation") == "keep");
    CHECK(document.metadata().publisher == "House");
}
