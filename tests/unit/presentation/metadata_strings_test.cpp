// What every page knows of its text before a sheet sets a string.
#include "presentation/metadata_strings.hpp"
#include "presentation/namespaces.hpp"
#include "support/catch.hpp"

#include <map>

using namespace galley;
using namespace galley::presentation;

namespace {

std::map<std::string, std::string> strings_of(const Metadata& metadata,
                                              const std::string& body = "<p>one two</p>",
                                              std::string_view language = "en") {
    const auto tree = bridge::XmlTree::parse("<body>" + body + "</body>", "test");
    std::map<std::string, std::string> strings;
    for (auto& [name, value] : metadata_strings(metadata, language, tree.root())) {
        strings[name] = value;
    }
    return strings;
}

std::string paragraph_of(int words) {
    std::string text = "<p>";
    for (int i = 0; i < words; ++i) {
        text += "word ";
    }
    return text + "</p>";
}

} // namespace

TEST_CASE("a manuscript's slug line names surname and short title", "[presentation][metadata]") {
    Metadata metadata;
    CHECK(strings_of(metadata)["meta-slug"].empty());
    metadata.title = "Roads: A Journey to the North";
    CHECK(strings_of(metadata)["meta-slug"] == "Roads / ");
    metadata.authors = {"Ana Maria Bo", "Jens Holm"};
    CHECK(strings_of(metadata)["meta-slug"] == "Bo / Roads / ");
    metadata.authors = {"Bo, Ana"};
    metadata.short_title = "North";
    CHECK(strings_of(metadata)["meta-slug"] == "Bo / North / ");
    metadata.authors = {"Homer"};
    CHECK(strings_of(metadata)["meta-slug"] == "Homer / North / ");
}

TEST_CASE("authors stand for what is not given", "[presentation][metadata]") {
    Metadata metadata;
    metadata.title = "Roads";
    CHECK(strings_of(metadata)["meta-author"] == "Roads");
    CHECK(strings_of(metadata)["meta-contact"].empty());
    metadata.authors = {"Ana Bo", "Jens Holm"};
    CHECK(strings_of(metadata)["meta-author"] == "Ana Bo, Jens Holm");
    CHECK(strings_of(metadata)["meta-contact"] == "Ana Bo, Jens Holm");
    metadata.contact = " Ana Bo; 12 Quay Street;;\nHarbour ";
    CHECK(strings_of(metadata)["meta-contact"] == "Ana Bo\n12 Quay Street\nHarbour");
    metadata.date = "2026-11-23";
    CHECK(strings_of(metadata)["meta-date"] == "23 November 2026");
}

TEST_CASE("words are rounded as editors ask for it", "[presentation][metadata]") {
    CHECK(rounded_words(0) == 100);
    CHECK(rounded_words(1486) == 1500);
    CHECK(rounded_words(4349) == 4300);
    CHECK(rounded_words(17'400) == 17'400);
    CHECK(rounded_words(21'800) == 22'000);
    CHECK(rounded_words(80'499) == 80'000);
}

TEST_CASE("words are counted across marked-up letters and between blocks",
          "[presentation][metadata]") {
    CHECK(strings_of({}, paragraph_of(349))["meta-words"] == "300");
    CHECK(strings_of({}, paragraph_of(349) + "<p>one</p>")["meta-words"] == "400");
    CHECK(strings_of({}, paragraph_of(349) + "<p><em>s</em></p>")["meta-words"] == "400");
    CHECK(strings_of({}, paragraph_of(348) + "<p>f<em>a</em>st</p>")["meta-words"] == "300");
    CHECK(strings_of({}, paragraph_of(1234))["meta-words"] == "1,200");
    CHECK(strings_of({}, paragraph_of(1234), "de")["meta-words"] == "1\u00A0200");
    std::string ideographs;
    for (int i = 0; i < 260; ++i) {
        ideographs += "字";
    }
    CHECK(strings_of({}, "<p>" + ideographs + "</p>", "zh")["meta-words"] == "300");
}
