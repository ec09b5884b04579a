// Words that tell something about the text around them.
#include "readers/text/wording.hpp"
#include "support/catch.hpp"

using namespace galley::readers;

TEST_CASE("section names are whole heads in many languages", "[readers][text]") {
    for (const char* name :
         {"Introduction", "CONCLUSION", "References:", "Einleitung", "Schluss", "Conclusion"}) {
        INFO(name);
        CHECK(is_section_name(name));
    }
    CHECK_FALSE(is_section_name("Introduction to the sea"));
    CHECK_FALSE(is_section_name("The conclusion was clear"));
    CHECK_FALSE(is_section_name(""));
}

TEST_CASE("a connective turns back on what was said", "[readers][text]") {
    CHECK(begins_with_connective("Yet, it holds."));
    CHECK(begins_with_connective("However it holds."));
    CHECK_FALSE(begins_with_connective("Yeti tracks were found."));
    CHECK_FALSE(begins_with_connective("The sea is wide."));
}

TEST_CASE("abbreviations are known without their stop", "[readers][text]") {
    CHECK(is_abbreviation("Dr"));
    CHECK(is_abbreviation("J"));
    CHECK_FALSE(is_abbreviation("sea"));
}

TEST_CASE("months are numbers", "[readers][text]") {
    CHECK(month_number("January") == 1);
    CHECK(month_number("dezember") == 12);
    CHECK(month_number("Sunday") == 0);
}
