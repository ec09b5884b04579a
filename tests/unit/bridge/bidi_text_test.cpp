// Levels of text that runs both ways.
#include "bridge/bidi_text.hpp"
#include "support/catch.hpp"

using namespace galley::bridge;

TEST_CASE("text from left to right has no levels to speak of", "[bridge][bidi]") {
    CHECK(bidi_runs("Plain text, größer, «so» — 12.", true).empty());
    CHECK(bidi_runs("\u03B1\u03B2 \u0416\u0436 \u8A9E", true).empty());
    CHECK(bidi_runs("", false).empty());
}

TEST_CASE("a paragraph from right to left holds words that run the other way", "[bridge][bidi]") {
    // alef bet, blank, "abc", blank, gimel: bytes 0-4, 4, 5-8, 8, 9-11
    const auto runs = bidi_runs("\u05D0\u05D1 abc \u05D2", false);
    CHECK(runs == std::vector<BidiRun>{{0, 5, 1}, {5, 8, 2}, {8, 11, 1}});
}

TEST_CASE("Hebrew within English runs leftward, its figures do not", "[bridge][bidi]") {
    const auto runs = bidi_runs("a \u05D0 12 b", true);
    REQUIRE(runs.size() == 4);
    CHECK(runs[0] == BidiRun{0, 2, 0});
    CHECK(runs[1] == BidiRun{2, 5, 1});
    CHECK(runs[2] == BidiRun{5, 7, 2});
    CHECK(runs[3].level == 0);
}

TEST_CASE("a line feed does not end the paragraph", "[bridge][bidi]") {
    const auto runs = bidi_runs("\u05D0\n\u05D1", false);
    CHECK(runs == std::vector<BidiRun>{{0, 5, 1}});
}

TEST_CASE("parts stand from left to right by their levels", "[bridge][bidi]") {
    CHECK(visual_order({0, 0, 0}) == std::vector<std::size_t>{0, 1, 2});
    CHECK(visual_order({1, 1, 1}) == std::vector<std::size_t>{2, 1, 0});
    CHECK(visual_order({1, 2, 2, 1}) == std::vector<std::size_t>{3, 1, 2, 0});
    CHECK(visual_order({0, 1, 1, 0}) == std::vector<std::size_t>{0, 2, 1, 3});
}

TEST_CASE("languages know their direction", "[bridge][bidi]") {
    for (const char* language : {"ar", "he", "fa-IR", "ur", "yi"}) {
        CHECK(is_leftward_language(language));
    }
    for (const char* language : {"en", "de-AT", "ja", "zh-Hant", "und"}) {
        CHECK_FALSE(is_leftward_language(language));
    }
}
