// Files as texts and style sheets name them.
#include "base/file_references.hpp"
#include "support/catch.hpp"

#include <filesystem>

using namespace galley;

TEST_CASE("percent signs are undone where two digits follow", "[base]") {
    CHECK(percent_decoded("a%20b%C3%A9.png") == "a bé.png");
    CHECK(percent_decoded("100%") == "100%");
    CHECK(percent_decoded("%2") == "%2");
    CHECK(percent_decoded("%zz%41") == "%zzA");
}

TEST_CASE("no way out of a folder goes unseen", "[base]") {
    CHECK(lies_within("/a/b/c", "/a/b"));
    CHECK(lies_within("/a/b", "/a/b"));
    CHECK_FALSE(lies_within("/a/b/../c", "/a/b"));
    CHECK_FALSE(lies_within("/a/bc", "/a/b"));
}
