// TOML as dotted keys.
#include "base/error.hpp"
#include "bridge/toml.hpp"
#include "support/catch.hpp"

using galley::bridge::parse_toml;

TEST_CASE("tables become dotted keys in the order of the file", "[bridge][toml]") {
    const auto entries = parse_toml("z = 1\n[b]\ny = [\"p\", \"q\"]\n[a]\nx = true\n", "x.toml");
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].key == "z");
    CHECK(entries[0].values == std::vector<std::string>{"1"});
    CHECK(entries[1].key == "b.y");
    CHECK(entries[1].array);
    CHECK(entries[1].values == std::vector<std::string>{"p", "q"});
    CHECK(entries[1].origins == std::vector<galley::Origin>{{"x.toml", 3, 6}, {"x.toml", 3, 11}});
    CHECK(entries[2].key == "a.x");
    CHECK(entries[2].values == std::vector<std::string>{"true"});
    CHECK(entries[2].origin == galley::Origin{"x.toml", 5, 5});
}

TEST_CASE("dates and numbers are texts without a locale", "[bridge][toml]") {
    const auto entries =
        parse_toml("d = 2026-01-02\nt = 2026-01-02T03:04:05Z\nf = 0.50\n", "x.toml");
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].values[0] == "2026-01-02");
    CHECK(entries[1].values[0] == "2026-01-02");
    CHECK(entries[2].values[0] == "0.5");
}

TEST_CASE("broken TOML is an error with its place", "[bridge][toml]") {
    CHECK_THROWS_AS(parse_toml("a = \n", "x.toml"), galley::Error);
    CHECK_THROWS_AS(parse_toml("a = [ { b = 1 } ]\n", "x.toml"), galley::Error);
}
