// Formats found by name, by extension and by content.
#include "base/error.hpp"
#include "galley/registry.hpp"
#include "galley/settings.hpp"
#include "support/catch.hpp"

#include <set>
#include <string>

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

namespace {

Format writer(const std::string& name, const std::string& extension) {
    Format format;
    format.name = name;
    format.extensions = {extension};
    format.origin = name + ".xsl";
    format.options = {{"depth", "3", "how deep"}};
    format.write = [](Edition&, const WriteOptions&, Diagnostics&) { return std::string(); };
    return format;
}

} // namespace

TEST_CASE("writers are added after the formats that are built in", "[galley]") {
    FormatList list;
    CHECK(list.all().size() == formats().size());
    list.add(writer("outline", "outline.json"));
    REQUIRE(list.find("outline") != nullptr);
    CHECK(list.all().back() == list.find("outline"));
    CHECK(list.find("pdf") == find_format("pdf"));
    CHECK(find_format("outline") == nullptr);
}

TEST_CASE("a writer without a name of its own is refused", "[galley]") {
    FormatList list;
    list.add(writer("outline", "outline.json"));
    for (const Format& wrong : {writer("", "x"),
                                writer("Outline", "x"),
                                writer("../x", "x"),
                                writer("pdf", "x"),
                                writer("outline", "x"),
                                writer("other", ""),
                                writer("other", "a/b"),
                                writer("other", "pdf"),
                                writer("other", "txt"),
                                writer("other", "outline.json")}) {
        INFO(wrong.name << " " << wrong.extensions.front());
        CHECK_THROWS_AS(list.add(wrong), Error);
    }
    CHECK(list.all().size() == formats().size() + 1);
}

TEST_CASE("options of formats are settings by their names", "[galley]") {
    FormatList list;
    list.add(writer("outline", "outline.json"));
    Metadata metadata;
    CHECK(assign(metadata, "outline.depth", "2", list).empty());
    CHECK(metadata.settings["outline.depth"] == "2");
    CHECK_FALSE(assign(metadata, "outline.width", "2", list).empty());
    CHECK_FALSE(assign(metadata, "other.depth", "2", list).empty());
    CHECK_FALSE(assign(metadata, "outline.depth", "2", FormatList()).empty());
}
