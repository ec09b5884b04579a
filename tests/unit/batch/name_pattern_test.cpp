// Globs over the paths of drafts.
#include "batch/name_pattern.hpp"
#include "support/catch.hpp"

#include <string>

using galley::batch::matches_pattern;

TEST_CASE("a pattern without a slash is about the name alone", "[batch]") {
    CHECK(matches_pattern("a/b/draft-01.txt", "draft-*.txt"));
    CHECK(matches_pattern("draft-01.txt", "*.txt"));
    CHECK_FALSE(matches_pattern("a/draft-01.txt", "a*"));
    CHECK_FALSE(matches_pattern("draft-01.md", "*.txt"));
}

TEST_CASE("one star stays within a folder, two cross folders", "[batch]") {
    CHECK(matches_pattern("a/b.txt", "a/*.txt"));
    CHECK_FALSE(matches_pattern("a/b/c.txt", "a/*.txt"));
    CHECK(matches_pattern("a/b/c.txt", "a/**"));
    CHECK(matches_pattern("a/b/c.txt", "**/c.txt"));
    CHECK(matches_pattern("c.txt", "**/c.txt"));
    CHECK(matches_pattern("a/x/y/b.txt", "a/**/b.txt"));
    CHECK(matches_pattern("a/b.txt", "a/**/b.txt"));
    CHECK_FALSE(matches_pattern("a/xb.txt", "a/**/b.txt"));
}

TEST_CASE("question marks and sets stand for one character", "[batch]") {
    CHECK(matches_pattern("a1.txt", "a?.txt"));
    CHECK_FALSE(matches_pattern("a12.txt", "a?.txt"));
    CHECK(matches_pattern("a1.txt", "a[0-9].txt"));
    CHECK_FALSE(matches_pattern("ab.txt", "a[0-9].txt"));
    CHECK(matches_pattern("ab.txt", "a[!0-9].txt"));
    CHECK(matches_pattern("a].txt", "a[]].txt"));
    CHECK(matches_pattern("a[.txt", "a[.txt")); // a set that never closes is no set
    CHECK_FALSE(matches_pattern("x/a/b", "x?a/b"));
}

TEST_CASE("many stars take no long time", "[batch]") {
    const std::string text(20'000, 'a');
    CHECK_FALSE(matches_pattern(text, "*a*a*a*a*a*a*a*a*b"));
}
