// Emphasis in capitals, and run-in heads.
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::tests;

TEST_CASE("capitals of words that the text has in lower case are emphasis", "[readers][text]") {
    const std::string shape = shape_of(
        "A Rabbit\n\n" + prose() +
        "There was nothing so VERY remarkable in that, and it was very\nlate when she TOOK A "
        "WATCH out and took another watch, a third\nout of its place.\n\n");
    CHECK(contains(shape, "nothing so emphasis(VERY) remarkable"));
    CHECK(contains(shape, "she emphasis(TOOK A WATCH) out"));
}

TEST_CASE("names and abbreviations in capitals are none", "[readers][text]") {
    const std::string shape =
        shape_of("A Rabbit\n\n" + prose() +
                 "The letter from NATO came to HOLMES in the U.S.A. at noon\nand "
                 "he put it away in 1912 without a word to anybody.\n\n");
    CHECK_FALSE(contains(shape, "emphasis"));
}

TEST_CASE("a text that marks emphasis has capitals for something else", "[readers][text]") {
    const std::string shape =
        shape_of("A Rabbit\n\n" + prose() +
                 "It was _very_ late, _so_ late that _she_ and _he_ and _they_ ran,\nand it was "
                 "VERY far away.\n\n");
    CHECK(contains(shape, "was VERY far"));
}

TEST_CASE("labels of most items of a list are run-in heads", "[readers][text]") {
    const std::string shape =
        shape_of("Reasons\n\n" + prose() +
                 "- Adoption: Anybody can use the work for nearly any purpose.\n"
                 "- Transparency: Anybody can look into it and find its mistakes.\n"
                 "- Trust: Nobody has to believe what they cannot see for themselves.\n\n" +
                 prose(2, 3));
    CHECK(contains(shape, "listitem(formalpara(title(Adoption:)para(Anybody can use"));
}

TEST_CASE("labels in capitals are run-in heads when there are two", "[readers][text]") {
    const std::string two =
        "EXPAND: The inventory grows by what the town adds to it.\n\n" + prose(1) +
        "ENRICH: The inventory is described by what people know.\n\n" + prose(1, 1);
    CHECK(contains(shape_of("Steps\n\n" + prose(2, 3) + two), "formalpara(title(EXPAND:)"));
    const std::string one = "NOTE: The inventory grows by what the town adds to it.\n\n" + prose(1);
    CHECK_FALSE(contains(shape_of("Steps\n\n" + prose(2, 3) + one), "formalpara"));
}

TEST_CASE("tags and signs of proofreaders are emphasis", "[readers][text]") {
    const std::string shape = shape_of(
        "The Wall\n\n" + prose(1) +
        "The <i>Anna</i>, <b>not</b> the <sc>Berta</sc>, is =old= and carries 30 m^2 of\nnets, "
        "the 4^{th} of May, of H_{2}O and M^r Bo.\n\n");
    CHECK(
        contains(shape, "The emphasis(Anna), emphasis(not) the emphasis(Berta), is emphasis(old)"));
    CHECK(contains(shape, "30 msuperscript(2) of nets, the 4superscript(th) of May"));
    CHECK(contains(shape, "Hsubscript(2)O and Msuperscript(r) Bo."));
}

TEST_CASE("comparisons, equations and faces are no emphasis", "[readers][text]") {
    CHECK(contains(shape_of("The Wall\n\n" + prose(1) +
                            "Here a=b=c, a <b, 2^many and ^_^ stay, "
                            "as does <i>this one, and _{2} alone.\n\n"),
                   "Here a=b=c, a <b, 2^many and ^_^ stay, as does <i>this one, and _{2} alone."));
}
