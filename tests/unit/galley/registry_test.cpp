// Formats found by name, by extension and by content.
#include "galley/registry.hpp"
#include "support/catch.hpp"

#include <set>

using namespace galley;

TEST_CASE("formats have unique names, and no two are read from one extension",
          "[galley][registry]") {
    std::set<std::string_view> names;
    std::set<std::string_view> read;
    for (const Format& format : formats()) {
        CHECK(names.insert(format.name).second);
        CHECK(find_format(format.name) == &format);
        for (const std::string_view extension : format.extensions) {
            if (format.read != nullptr && !extension.empty()) {
                CHECK(read.insert(extension).second);
                CHECK(reader_for_extension(extension) == &format);
            }
        }
    }
}

TEST_CASE("an extension counts in any case and with its dot", "[galley][registry]") {
    REQUIRE(reader_for_extension(".TXT") != nullptr);
    CHECK(reader_for_extension(".TXT")->name == "text");
    CHECK(reader_for_extension("md")->name == "markdown");
    CHECK(reader_for_extension("") == nullptr);
    CHECK(reader_for_extension(".pdf") == nullptr);
}

TEST_CASE("XML is seen by its first characters, all else is text", "[galley][registry]") {
    CHECK(reader_for_content("<?xml version=\"1.0\"?><article/>").name == "docbook");
    CHECK(reader_for_content("\xEF\xBB\xBF \n<article xmlns=\"http://docbook.org/ns/docbook\"/>")
              .name == "docbook");
    CHECK(reader_for_content("<3 is a heart").name == "text");
    CHECK(reader_for_content("").name == "text");
}
