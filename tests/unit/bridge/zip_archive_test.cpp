// ZIP archives: order, fixed bytes, and reading back.
#include "base/error.hpp"
#include "bridge/zip_archive.hpp"
#include "support/catch.hpp"

using galley::bridge::ZipMethod;
using galley::bridge::ZipReader;
using galley::bridge::ZipWriter;

namespace {

std::string sample() {
    ZipWriter writer;
    writer.add("mimetype", "application/epub+zip", ZipMethod::Store);
    writer.add("OEBPS/Über.txt", std::string(5000, 'x'));
    return writer.finish();
}

} // namespace

TEST_CASE("the same entries give the same bytes", "[bridge][zip]") {
    REQUIRE(sample() == sample());
}

TEST_CASE("a stored first entry shows its content at byte 38, as OCF 3.3 asks", "[bridge][zip]") {
    const std::string bytes = sample();
    REQUIRE(bytes.substr(0, 4) == "PK\x03\x04");
    REQUIRE(bytes.substr(30, 28) == "mimetypeapplication/epub+zip");
    REQUIRE(bytes.size() < 1000);
}

TEST_CASE("an archive reads back in its order", "[bridge][zip]") {
    const ZipReader reader(sample(), "a.zip");
    REQUIRE(reader.names() == std::vector<std::string>{"mimetype", "OEBPS/Über.txt"});
    REQUIRE(reader.has("mimetype"));
    REQUIRE_FALSE(reader.has("other"));
    REQUIRE(reader.read("OEBPS/Über.txt", 5000) == std::string(5000, 'x'));
}

TEST_CASE("a missing, an oversized and a broken entry are errors", "[bridge][zip]") {
    const ZipReader reader(sample(), "a.zip");
    REQUIRE_THROWS_AS(reader.read("other", 10), galley::Error);
    REQUIRE_THROWS_AS(reader.read("OEBPS/Über.txt", 4999), galley::Error);
    REQUIRE_THROWS_AS(ZipReader("no archive at all", "b.zip"), galley::Error);
}

TEST_CASE("a writer is empty after it has finished", "[bridge][zip]") {
    ZipWriter writer;
    writer.add("one", "1");
    REQUIRE(ZipReader(writer.finish(), "a").names().size() == 1);
    writer.add("two", "2");
    REQUIRE(ZipReader(writer.finish(), "b").names() == std::vector<std::string>{"two"});
}
