// Identifiers made from names.
#include "base/error.hpp"
#include "bridge/uuid.hpp"
#include "support/catch.hpp"

using galley::bridge::uuid5;

TEST_CASE("a name gives the identifier that RFC 4122's algorithm says", "[bridge][uuid]") {
    // Python's uuid.uuid5(uuid.NAMESPACE_DNS, "www.example.com").
    REQUIRE(uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com") ==
            "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST_CASE("a name space that is no UUID is our own fault", "[bridge][uuid]") {
    REQUIRE_THROWS_AS(uuid5("books", "x"), galley::Error);
}
