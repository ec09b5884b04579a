// NAME.toml as metadata.
#include "base/error.hpp"
#include "galley/sidecar.hpp"
#include "support/catch.hpp"

using galley::Diagnostics;
using galley::read_sidecar;

TEST_CASE("a sidecar holds metadata and settings, in tables or not", "[galley][sidecar]") {
    Diagnostics diagnostics;
    const auto metadata = read_sidecar("title = \"A\"\n"
                                       "author = [\"B\", \"C\"]\n"
                                       "date = 2026-11-23\n"
                                       "[metadata]\nlanguage = \"de\"\n"
                                       "[settings]\npunctuation = \"keep\"\n",
                                       "a.toml",
                                       galley::FormatList(),
                                       diagnostics);
    CHECK(metadata.title == "A");
    CHECK(metadata.authors == std::vector<std::string>{"B", "C"});
    CHECK(metadata.date == "2026-11-23");
    CHECK(metadata.language == "de");
    CHECK(metadata.settings.at("punctuation") == "keep");
    CHECK(diagnostics.list().empty());
}

TEST_CASE("unknown keys and wrong values are warnings with their line", "[galley][sidecar]") {
    Diagnostics diagnostics;
    const auto metadata = read_sidecar(
        "titel = \"A\"\npunctuation = \"clever\"\n", "a.toml", galley::FormatList(), diagnostics);
    CHECK(metadata == galley::Metadata());
    REQUIRE(diagnostics.list().size() == 2);
    CHECK(diagnostics.list()[0].origin.line == 1);
    CHECK(diagnostics.list()[1].origin.line == 2);
}

TEST_CASE("a sidecar that is no TOML is an error with its place", "[galley][sidecar]") {
    Diagnostics diagnostics;
    try {
        read_sidecar("title = \"A\"\nauthor = [\n", "a.toml", galley::FormatList(), diagnostics);
        FAIL("no error");
    } catch (const galley::Error& error) {
        CHECK(error.fault() == galley::Fault::BadInput);
        CHECK(error.origin().file == "a.toml");
        CHECK(error.origin().line >= 2);
    }
}
