// Compression round trips.
#include "base/error.hpp"
#include "bridge/deflate.hpp"
#include "support/catch.hpp"

using galley::bridge::Deflater;
using galley::bridge::inflate_zlib;

TEST_CASE("what is deflated inflates to the same bytes", "[bridge][deflate]") {
    Deflater deflater;
    std::string bytes;
    for (int i = 0; i < 5000; ++i) {
        bytes += std::to_string(i * i) + '\0';
    }
    for (const std::string& text : {std::string(), std::string("a"), bytes}) {
        CHECK(inflate_zlib(deflater.zlib(text), 1U << 20U) == text);
    }
    CHECK(deflater.zlib(bytes).size() < bytes.size() / 2);
}

TEST_CASE("a deflater gives the same bytes whatever it packed before", "[bridge][deflate]") {
    Deflater used;
    static_cast<void>(used.zlib("something else"));
    CHECK(used.zlib("the same") == Deflater().zlib("the same"));
}

TEST_CASE("broken or too large compressed data is an error", "[bridge][deflate]") {
    const std::string packed = Deflater().zlib(std::string(10'000, 'x'));
    CHECK_THROWS_AS(inflate_zlib(packed, 9'999), galley::Error);
    CHECK(inflate_zlib(packed, 10'000).size() == 10'000);
    CHECK_THROWS_AS(inflate_zlib("no zlib", 1000), galley::Error);
    CHECK_THROWS_AS(inflate_zlib(packed.substr(0, packed.size() / 2), 1U << 20U), galley::Error);
}
