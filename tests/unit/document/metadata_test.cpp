// Metadata by name, by rank, and within a document.
#include "document/document.hpp"
#include "document/metadata.hpp"
#include "document/vocabulary.hpp"
#include "support/catch.hpp"

using galley::Document;
using galley::Metadata;

TEST_CASE("fields are set by their names and unknown names are refused", "[document][metadata]") {
    Metadata metadata;
    CHECK(set_metadata(metadata, "title", "A"));
    CHECK(set_metadata(metadata, "author", "B"));
    CHECK(set_metadata(metadata, "author", "C"));
    CHECK(set_metadata(metadata, "epub.pages", "none"));
    CHECK(set_metadata(metadata, "punctuation", "keep"));
    CHECK_FALSE(set_metadata(metadata, "titel", "A"));
    CHECK(metadata.authors == std::vector<std::string>{"B", "C"});
    CHECK(metadata.settings.size() == 2);
}

TEST_CASE("what is known in the stronger metadata wins and the rest stays",
          "[document][metadata]") {
    Metadata weak;
    weak.title = "weak";
    weak.date = "2025";
    weak.settings["a.b"] = "1";
    Metadata strong;
    strong.title = "strong";
    strong.settings["a.c"] = "2";
    const Metadata both = merge_metadata(weak, strong);
    CHECK(both.title == "strong");
    CHECK(both.date == "2025");
    CHECK(both.settings.size() == 2);
}

TEST_CASE("metadata written into a document is read from it again", "[document][metadata]") {
    Metadata metadata;
    metadata.title = "Title";
    metadata.subtitle = "Sub";
    metadata.authors = {"Ana Bo", "Cy"};
    metadata.language = "de";
    metadata.date = "2026-11";
    metadata.isbn = "9783161484100";
    metadata.publisher = "House";
    metadata.description = "First.\n\nSecond.";
    metadata.rights = "All.";
    metadata.keywords = {"k", "l"};
    Document document;
    document.set_metadata(metadata);
    CHECK(document.metadata() == metadata);
    document.set_metadata(metadata);
    CHECK(document.metadata() == metadata);
}

TEST_CASE("a title that stays the same keeps its emphasis", "[document][metadata]") {
    Document document;
    auto title = document.info().append_element("title");
    title.append_text("On ");
    title.append_element("emphasis").append_text("Ships");
    Metadata metadata;
    metadata.title = "On Ships";
    metadata.authors = {"A"};
    document.set_metadata(metadata);
    CHECK(document.info().child("title").child("emphasis").text() == "Ships");
    CHECK(document.info().first_element().name() == "title");
}
