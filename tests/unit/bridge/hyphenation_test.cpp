// Division of words by the dictionaries of the system; a language without one is skipped.
#include "bridge/hyphen_patterns.hpp"
#include "bridge/hyphenation.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <fstream>

using namespace galley;
using bridge::Hyphenator;
using bridge::HyphenLimits;

namespace {

std::string divided(const Hyphenator& hyphenator, std::string_view word, HyphenLimits limits = {}) {
    std::string shown(word);
    const auto points = hyphenator.points(word, limits);
    for (auto point = points.rbegin(); point != points.rend(); ++point) {
        shown.insert(*point, 1, '|');
    }
    return shown;
}

} // namespace

TEST_CASE("English words divide as the patterns say", "[bridge][hyphenation]") {
    const auto english = Hyphenator::load("en");
    if (!english) {
        WARN("no English dictionary on this system");
        return;
    }
    CHECK(divided(*english, "hyphenation") == "hy|phen|ation");
    CHECK(divided(*english, "Typography") == "Ty|pog|ra|phy");
    CHECK(divided(*english, "“hyphenation,”") == "“hy|phen|ation,”");
    CHECK(divided(*english, "hyphenation", {6, 3, 3}) == "hyphen|ation");
    CHECK(divided(*english, "word") == "word");
    CHECK(divided(*english, "UNESCO") == "UNESCO");
    CHECK(divided(*english, "counter-alliances") == "counter-alliances");
    CHECK(divided(*english, "generation2") == "generation2");
    CHECK(divided(*english, "") == "");
}

TEST_CASE("a dictionary in its own charset divides text in UTF-8", "[bridge][hyphenation]") {
    const auto german = Hyphenator::load("de-DE");
    if (!german) {
        WARN("no German dictionary on this system");
        return;
    }
    CHECK(divided(*german, "Möglichkeiten") == "Mög|lich|kei|ten");
    CHECK(divided(*german, "Straßenbahn") == "Stra|ßen|bahn");
    CHECK(divided(*german, "中文中文中文") == "中文中文中文");
}

TEST_CASE("the dictionary follows from the language tag", "[bridge][hyphenation]") {
    tests::TemporaryFolder folder;
    for (const char* name : {"hyph_xx_XX.dic", "hyph_xx_YY.dic", "hyph_zz_AA.dic"}) {
        std::ofstream(folder.path() / name)
            << "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\na1b\n"
            << (std::string(name) == "hyph_xx_YY.dic" ? "b1a\n" : "");
    }
    const std::string place = folder.path().string();
    REQUIRE(Hyphenator::load("xx", place));
    CHECK(divided(*Hyphenator::load("xx", place), "ababab") == "aba|bab");
    CHECK(divided(*Hyphenator::load("xx-Latn-yy", place), "ababab") == "ab|a|b|ab");
    CHECK(Hyphenator::load("ZZ", place));
    CHECK_FALSE(Hyphenator::load("qq", place));
    CHECK_FALSE(Hyphenator::load("", place));
}

TEST_CASE("all patterns of a word count, not only the longest", "[bridge][hyphenation]") {
    const auto patterns =
        bridge::HyphenPatterns::parse("a1b\n% comment\nxa2b3c\n.ab1c\nb1c/b=c,1,2\n", nullptr);
    CHECK(patterns.points(U"zzabzz") == std::vector<std::uint32_t>{3});
    CHECK(patterns.points(U"xabczz") == std::vector<std::uint32_t>{3});
    CHECK(patterns.points(U"abczz") == std::vector<std::uint32_t>{2});
    CHECK(patterns.points(U"zbczz").empty()); // the spelling would change
}

TEST_CASE("parts of a compound divide by the next level", "[bridge][hyphenation]") {
    const auto patterns = bridge::HyphenPatterns::parse(
        "COMPOUNDLEFTHYPHENMIN 2\nshop1bag\nNEXTLEVEL\nsh1op\nb1ag\nba1g.\n", nullptr);
    CHECK(patterns.points(U"shopbag") == std::vector<std::uint32_t>{2, 4});
}
