// Guesses at misspelt names.
#include "base/spelling.hpp"
#include "support/catch.hpp"

#include <array>
#include <string_view>

using namespace galley;

namespace {

constexpr std::array<std::string_view, 5> names = {
    "title", "subtitle", "author", "language", "punctuation"};

} // namespace

TEST_CASE("a slip of the hand is guessed", "[base][spelling]") {
    CHECK(nearest_name("titel", names) == "title");
    CHECK(nearest_name("autor", names) == "author");
    CHECK(nearest_name("langauge", names) == "language");
    CHECK(nearest_name("ponctuation", names) == "punctuation");
}

TEST_CASE("another word is not", "[base][spelling]") {
    CHECK(nearest_name("colour", names).empty());
    CHECK(nearest_name("x", names).empty());
    CHECK(nearest_name("", names).empty());
    CHECK(nearest_name(std::string(1000, 't'), names).empty());
}

TEST_CASE("the guess as part of a sentence", "[base][spelling]") {
    CHECK(did_you_mean("Title", names) == " (did you mean \"title\"?)");
    CHECK(did_you_mean("colour", names).empty());
}
