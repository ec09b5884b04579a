// What a line's own text shows.
#include "readers/text/characters.hpp"
#include "support/catch.hpp"

using namespace galley::readers;

TEST_CASE("closing quotes and brackets do not hide how a text ends", "[readers][text]") {
    CHECK(ending_of("He left.") == Ending::Stop);
    CHECK(ending_of("\"He left.\"") == Ending::Stop);
    CHECK(ending_of("(He left!)") != Ending::Open);
    CHECK(ending_of("Did he?\u201D") == Ending::Question);
    CHECK(ending_of("At its core:") == Ending::Colon);
    CHECK(ending_of("Dear Sir,") == Ending::Comma);
    CHECK(ending_of("The Sea") == Ending::Open);
    CHECK(ending_of("") == Ending::Open);
}

TEST_CASE("an opening tells its quote and its dash", "[readers][text]") {
    CHECK(opening_of("Word").beginning == Beginning::Upper);
    CHECK(opening_of("word").beginning == Beginning::Lower);
    CHECK(opening_of("12 words").beginning == Beginning::Digit);
    CHECK(opening_of("\u201CWord").quoted);
    CHECK(opening_of("\u201CWord").beginning == Beginning::Upper);
    CHECK_FALSE(opening_of("Word").quoted);
    CHECK(opening_of("\u2014Word").dashed);
}

TEST_CASE("a separator is nothing but its signs", "[readers][text]") {
    for (const char* line : {"---", "***", "* * *", "*       *       *", "\u2042", "~~~", "#"}) {
        INFO(line);
        CHECK(is_separator(line));
    }
    for (const char* line : {"-", "--- so he said", "* an item", "1", "...and so on", "a"}) {
        INFO(line);
        CHECK_FALSE(is_separator(line));
    }
}

TEST_CASE("an underline is one sign, repeated", "[readers][text]") {
    CHECK(underline_of("=====") == '=');
    CHECK(underline_of("-----") == '-');
    CHECK(underline_of("--=--") == 0);
    CHECK(underline_of("text") == 0);
}

TEST_CASE("a bullet has a blank after it", "[readers][text]") {
    CHECK(bullet_size("- item") == 2);
    CHECK(bullet_size("* item") == 2);
    CHECK(bullet_size("\u2022  item") == 5);
    CHECK(bullet_size("-item") == 0);
    CHECK(bullet_size("*emphasis* first") == 0);
    CHECK(bullet_size("item") == 0);
}

TEST_CASE("stops of abbreviations and numbers end no sentence", "[readers][text]") {
    CHECK(sentence_count("One. Two. Three.") == 3);
    CHECK(sentence_count("Mr. Brown met Dr. Grey.") == 1);
    CHECK(sentence_count("It cost 3.50 in all.") == 1);
    CHECK(sentence_count("No stop at all") == 1);
    CHECK(sentence_count("Was it? It was!") == 2);
}

TEST_CASE("the first word ends at the first blank", "[readers][text]") {
    CHECK(first_word("One two") == "One");
    CHECK(first_word("One") == "One");
    CHECK(first_word("").empty());
    CHECK(first_word_width("\u00DCber uns") == 4);
}
