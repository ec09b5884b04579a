// Head words and written numbers.
#include "languages/head_words.hpp"
#include "languages/word_key.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::languages;

namespace {

int number_in(const char* tag, std::string_view text) {
    return written_number(text, *find_language(tag)).value;
}

int letters_in(const char* tag, std::string_view text) {
    bool marked = false;
    return letter_number(text, *find_language(tag), marked).value;
}

} // namespace

TEST_CASE("words are compared without case, accents and typists' apostrophes", "[languages]") {
    CHECK(word_key("CAPÍTULO") == word_key("capitulo"));
    CHECK(word_key("ΚΕΦΑΛΑΙΟ") == word_key("κεφάλαιο"));
    CHECK(word_key("четвёртая") == word_key("ЧЕТВЕРТАЯ"));
    CHECK(word_key("П’ЯТА") == word_key("п'ята"));
    CHECK(word_key("الأول") == word_key("الاول"));
    CHECK(word_key("Ｃｈａｐｔｅｒ") == "chapter");
    CHECK(word_key("Teil") != word_key("Teile"));
}

TEST_CASE("head words have a rank and their languages", "[languages]") {
    REQUIRE(find_head_word("kapitel") != nullptr);
    CHECK(find_head_word("kapitel")->rank == HeadRank::Chapter);
    CHECK(head_rank("teil") == HeadRank::Part);
    CHECK(head_rank("scene") == HeadRank::Section);
    CHECK(head_rank("卷") == HeadRank::Part);
    CHECK(head_rank("節") == HeadRank::Section);
    CHECK(find_head_word("harbour") == nullptr);
    CHECK(find_head_unit("章")->weak == false);
    CHECK(find_head_unit("本")->weak);
    CHECK(find_head_unit("海") == nullptr);
}

TEST_CASE("numbers are written in the words of a language", "[languages]") {
    CHECK(number_in("en", "One") == 1);
    CHECK(number_in("en", "twenty-first") == 21);
    CHECK(number_in("en", "Forty two: The Sea") == 42);
    CHECK(number_in("de", "Zweites Kapitel") == 2);
    CHECK(number_in("de", "einundzwanzigstes") == 21);
    CHECK(number_in("fr", "premier") == 1);
    CHECK(number_in("fr", "vingt et un") == 21);
    CHECK(number_in("es", "treinta y uno") == 31);
    CHECK(number_in("nl", "tweeëntwintig") == 22);
    CHECK(number_in("pl", "dwudziesty trzeci") == 23);
    CHECK(number_in("ru", "ДВАДЦАТЬ ПЕРВАЯ") == 21);
    CHECK(number_in("el", "ΠΡΩΤΟ") == 1);
    CHECK(number_in("ar", "الثاني عشر") == 12);
    CHECK(number_in("he", "שלישי") == 3);
    CHECK(number_in("en", "sea") == 0);
    CHECK(number_in("de", "hundert") == 0);
}

TEST_CASE("a number ends before what closes it", "[languages]") {
    const Language& english = *find_language("en");
    CHECK(written_number("Two: The Sea", english).size == 3);
    CHECK(written_number("twenty one nights", english).size == 10);
    CHECK(written_number("twenty. One night", english).size == 6);
}

TEST_CASE("Greek and Hebrew letters are numbers", "[languages]") {
    bool marked = false;
    CHECK(letters_in("el", "Αʹ") == 1);
    CHECK(letters_in("el", "ΣΤ΄") == 6);
    CHECK(letters_in("el", "ΙΒ'") == 12);
    CHECK(letters_in("he", "א׳") == 1);
    CHECK(letters_in("he", "ט״ו") == 15);
    CHECK(letters_in("he", "ק\"ג") == 103);
    CHECK(letters_in("el", "Η Αθήνα") == 8); // the article: only a mark or the end makes it one
    CHECK(letter_number("Η Αθήνα", *find_language("el"), marked).size == 2);
    CHECK_FALSE(marked);
    CHECK(letters_in("el", "ΑΒ") == 0);
    CHECK(letters_in("en", "A") == 0);
}
