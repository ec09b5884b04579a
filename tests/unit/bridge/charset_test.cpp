// Encodings found from bytes. Whole manuscripts are compared in tests/golden/encodings.py.
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
