// Encodings found from bytes. Whole manuscripts are compared in tests/golden/encodings.py.
#include "base/error.hpp"
#include "bridge/charset.hpp"
#include "support/catch.hpp"

using namespace galley::bridge;

namespace {

std::string encoding_of(const std::string& bytes) {
    return decode_text(bytes, "", "a.txt").encoding;
}

/// "Это было давно." in Windows-1251.
const std::string russian = "\xDD\xF2\xEE \xE1\xFB\xEB\xEE \xE4\xE0\xE2\xED\xEE. ";

} // namespace

TEST_CASE("well-formed UTF-8 is asked for first", "[bridge][charset]") {
    CHECK(encoding_of("Это было давно.") == "UTF-8");
    CHECK(encoding_of("plain") == "UTF-8");
}

TEST_CASE("the frequency of the bytes shows other encodings", "[bridge][charset]") {
    const DecodedText decoded = decode_text(russian + russian + russian, "", "a.txt");
    CHECK(decoded.encoding == "windows-1251");
    CHECK(decoded.text.starts_with("Это было давно."));
    CHECK(decoded.proof == CharsetProof::Supposed);
}

TEST_CASE("thin evidence leaves Windows-1252", "[bridge][charset]") {
    CHECK(encoding_of("We met in the caf\xE9 at noon, and nobody else was there.") ==
          "windows-1252");
    CHECK(encoding_of("He said \x93no\x94 and left the caf\xE9 on the corner.") == "windows-1252");
    CHECK(encoding_of("a \xE4\xE0 b") == "windows-1252");
}

TEST_CASE("a name by the user is not doubted", "[bridge][charset]") {
    CHECK(decode_text(russian, "koi8-r", "a.txt").text != "Это было давно. ");
    CHECK(decode_text(russian, "windows-1251", "a.txt").text == "Это было давно. ");
}

TEST_CASE("damaged bytes are told with their place, and refused where the encoding is named",
          "[bridge][charset]") {
    const std::string damaged = "Café, café,\ncaf\xC3 and a caf\xE9 or ćwikła.";
    const DecodedText decoded = decode_text(damaged, "", "a.txt");
    CHECK(decoded.encoding == "UTF-8");
    CHECK(decoded.text == "Café, café,\ncaf\uFFFD and a caf\uFFFD or ćwikła.");
    CHECK(decoded.ill == 2);
    CHECK(decoded.first_ill == galley::Origin{"a.txt", 2, 4});
    CHECK_THROWS_AS(decode_text(damaged, "utf-8", "a.txt"), galley::Error);
    CHECK(decode_text("A \uFFFD of its own.", "", "a.txt").ill == 0);
}

TEST_CASE("half a unit at the end of UTF-16 and a lone NUL are damage", "[bridge][charset]") {
    const std::string half = std::string("\xFF\xFE\x61\x00\x62\x00", 6) + "c";
    const DecodedText decoded = decode_text(half, "", "a.txt");
    CHECK(decoded.text == "ab\uFFFD");
    CHECK(decoded.ill == 1);
    const std::string text(2000, 'a');
    CHECK(decode_text(text + std::string(1, '\0') + text, "", "a.txt").encoding == "UTF-8");
    CHECK_THROWS_AS(decode_text(std::string("ab\0c", 4), "", "a.txt"), galley::Error);
}
