// Base 64, after RFC 4648, 10.
#include "base/base64.hpp"
#include "support/catch.hpp"

#include <array>
#include <utility>

using galley::from_base64;
using galley::to_base64;

TEST_CASE("the test vectors of RFC 4648 hold both ways", "[base]") {
    constexpr std::array<std::pair<const char*, const char*>, 7> vectors{{{"", ""},
                                                                          {"f", "Zg=="},
                                                                          {"fo", "Zm8="},
                                                                          {"foo", "Zm9v"},
                                                                          {"foob", "Zm9vYg=="},
                                                                          {"fooba", "Zm9vYmE="},
                                                                          {"foobar", "Zm9vYmFy"}}};
    for (const auto& [plain, text] : vectors) {
        CHECK(to_base64(plain) == text);
        CHECK(from_base64(text) == plain);
    }
    CHECK(to_base64("\xFF\xFE") == "//4=");
}

TEST_CASE("white space is skipped and other characters are not", "[base]") {
    CHECK(from_base64("Zm 9v\nYg = =") == "foob");
    CHECK_FALSE(from_base64("Zm9-"));
    CHECK_FALSE(from_base64("Zg==Zg"));
}
