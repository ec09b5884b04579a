// Names of contents.
#include "bridge/content_hash.hpp"
#include "support/catch.hpp"

#include <string>

using galley::bridge::content_hash;
using galley::bridge::ContentHash;

TEST_CASE("a content's name is XXH3's, the same on every machine", "[bridge][hash]") {
    // Of nothing, with seed 0: the value that xxHash's own test suite states.
    CHECK(content_hash("") == "99aa06d3014798d86001c324468d497f");
    CHECK(content_hash("a") != content_hash("b"));
    CHECK(content_hash("a").size() == 32);
}

TEST_CASE("parts are told apart", "[bridge][hash]") {
    const std::string first = ContentHash().add("ab").add("c").text();
    CHECK(first == ContentHash().add("ab").add("c").text());
    CHECK(first != ContentHash().add("a").add("bc").text());
    CHECK(first != ContentHash().add("abc").text());
    CHECK(first != ContentHash().add("ab").add("c").add("").text());
}
