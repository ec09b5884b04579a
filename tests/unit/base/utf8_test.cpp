// UTF-8 well-formedness and walking.
#include "base/utf8.hpp"
#include "support/catch.hpp"

using namespace galley;

TEST_CASE("ill-formed UTF-8 is found at its first byte", "[base][utf8]") {
    CHECK_FALSE(utf8::find_invalid("pl\xC3\xA4in \xE2\x80\x94 \xF0\x9F\x98\x80"));
    CHECK(utf8::find_invalid("a\x93z") == 1);           // a lone continuation byte
    CHECK(utf8::find_invalid("\xC0\xAF") == 0);         // overlong
    CHECK(utf8::find_invalid("ok\xED\xA0\x80") == 2);   // a surrogate
    CHECK(utf8::find_invalid("\xF4\x90\x80\x80") == 0); // beyond U+10FFFF
    CHECK(utf8::find_invalid("cut\xE2\x80") == 3);
}

TEST_CASE("walking forwards and backwards meets the same code points", "[base][utf8]") {
    const std::string text = "a\xC3\xA4\xE2\x80\x94\xF0\x9F\x98\x80";
    const std::u32string all = utf8::decode(text);
    REQUIRE(all == U"a\u00E4\u2014\U0001F600");
    std::size_t byte = text.size();
    for (std::size_t i = all.size(); i-- > 0;) {
        CHECK(utf8::previous(text, byte) == all[i]);
    }
    CHECK(byte == 0);
    CHECK(utf8::encode(all) == text);
    CHECK(utf8::length(text) == 4);
}
