// Line break opportunities, scripts and letter case as Unicode has them.
#include "bridge/unicode_breaks.hpp"
#include "support/catch.hpp"

using namespace galley::bridge;

namespace {

std::string shown(std::string_view text, const std::string& language = "en") {
    LineBreakFinder finder(language);
    std::vector<TextBreak> breaks;
    finder.find(text, breaks);
    std::string out(text);
    for (auto each = breaks.rbegin(); each != breaks.rend(); ++each) {
        out.insert(each->byte, each->mandatory ? "!" : "|");
    }
    return out;
}

} // namespace

TEST_CASE("lines may end after blanks and hyphens, and between ideographs", "[bridge][breaks]") {
    CHECK(shown("a well-known fact") == "a |well-|known |fact|");
    CHECK(shown("中文字") == "中|文|字|");
    CHECK(shown("中文。") == "中|文。|");
    CHECK(shown("100\u00A0km") == "100\u00A0km|");
    CHECK(shown("“Yes,” he said") == "“Yes,” |he |said|");
}

TEST_CASE("a line feed ends a line", "[bridge][breaks]") { CHECK(shown("a\nb") == "a\n!b|"); }

TEST_CASE("an empty text has no break", "[bridge][breaks]") { CHECK(shown("").empty()); }

TEST_CASE("letters have a script, punctuation takes that of its surroundings", "[bridge][script]") {
    CHECK(script_of(U'a') == script_of(U'é'));
    CHECK(script_of(U'a') != script_of(U'я'));
    CHECK(script_of(U'.') == 0);
    CHECK(script_of(0x0301) == 0);
    CHECK(script_of(U'中') != script_of(U'a'));
}

TEST_CASE("letter case maps by the whole rule", "[bridge][case]") {
    std::string out;
    append_case(out, U'ß', LetterCase::Upper, "de");
    append_case(out, U'é', LetterCase::Upper, "fr");
    append_case(out, U'É', LetterCase::Lower, "fr");
    append_case(out, U'i', LetterCase::Upper, "tr");
    CHECK(out == "SSÉéİ");
    CHECK(lower(U'Ж') == U'ж');
    CHECK(is_uppercase(U'Ж'));
    CHECK(is_mark(0x0301));
}
