// Tables: their columns, their rows, and what is none.
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::tests;

namespace {

std::string shape_of_table(const std::string& block) {
    return shape_of("Trade\n\n" + prose() + block + "\n" + prose(2, 3));
}

} // namespace

TEST_CASE("columns that stand below each other are a table", "[readers][text]") {
    const std::string shape = shape_of("Trade\n\n" + prose() +
                                       "  Country         Partner         Goods\n"
                                       "  ------------------------------------------\n"
                                       "  Russia          China           Oil and gas\n"
                                       "  North Korea     Russia          Shells\n\n" +
                                       prose(2, 3));
    CHECK(
        contains(shape,
                 "informaltable(tbody(tr(td(Country)td(Partner)td(Goods))tr(td(Russia)td(China)td("
                 "Oil and gas))tr(td(North Korea)"));
}

TEST_CASE("two blanks after a stop make no table", "[readers][text]") {
    const std::string shape = shape_of("Trade\n\n" + prose() +
                                       "The boats leave at dawn.  They carry nets and ropes, and\n"
                                       "the town sleeps.  Nobody sees them go but the old men,\n"
                                       "who never sleep.  They wave their hands and go home.\n\n");
    CHECK_FALSE(contains(shape, "table"));
}

TEST_CASE("lines between rows parted by blank lines are their wrapped cells", "[readers][text]") {
    const std::string shape = shape_of_table("  Captain           Ship\n\n"
                                             "  Ana Bo            The Hope\n\n"
                                             "  Jan Roos          { The Swan.\n"
                                             "                    { The Tern.\n\n"
                                             "  Mary Fell         The Gull\n");
    CHECK(contains(shape, "tr(td(Ana Bo)td(The Hope))tr(td(Jan Roos)td({ The Swan. { The Tern.))"));
    CHECK(contains(shape, "tr(td(Mary Fell)td(The Gull))))para("));
}

TEST_CASE("short lines parted by blank lines are no table", "[readers][text]") {
    const std::string numbered = shape_of_table("1.    Flour from the mill\n\n"
                                                "2.    Water from the well\n\n"
                                                "3.    Salt from the sea\n");
    CHECK_FALSE(contains(numbered, "informaltable"));
    const std::string crooked = shape_of_table("JAN.  Who is there?\n\n"
                                               "MARY FELL.  It is I.\n\n"
                                               "ANA.  Come in then.\n");
    CHECK_FALSE(contains(crooked, "informaltable"));
}

TEST_CASE("a row that goes on in lower case below its cell is part of it", "[readers][text]") {
    const std::string shape = shape_of_table("  Ships   Built at            Cost\n"
                                             "  6       Whitby              2,100\n"
                                             "  12      the yards below     9,800\n"
                                             "          the old bridge\n"
                                             "  8       Hull                3,000\n");
    CHECK(contains(shape, "tr(td(12)td(the yards below the old bridge)td(9,800))tr(td(8)td(Hull)"));
}

TEST_CASE("a rule below figures has their sum below it", "[readers][text]") {
    const std::string shape = shape_of_table("Ropes           40       2,100\n"
                                             "Nets            12       9,800\n"
                                             "Lamps            2         300\n"
                                             "Paint and tar    1       1,000\n"
                                             "                         -----\n"
                                             "Cost of all things bought 13,200\n");
    CHECK(contains(shape, "tr(td(Paint and tar)td(1)td(1,000))tr(td(Cost of all things bought"));
    CHECK_FALSE(contains(shape, "bridgehead"));
}

TEST_CASE("rows of many short cells need not stand below each other", "[readers][text]") {
    const std::string shape = shape_of_table("      a   b   c   d   e   f\n"
                                             "     10  20  30  40  50  60\n"
                                             "         g    h    i    j\n"
                                             "        100  200  300  400\n");
    CHECK(contains(shape, "informaltable(tbody(tr(td(a)td(b)td(c)"));
    CHECK(contains(shape, "td(g)td(h)"));
}

TEST_CASE("a table between rules may hold blank lines", "[readers][text]") {
    const std::string shape = shape_of_table("----------------------------------------\n"
                                             "Name          What it is\n"
                                             "------------- --------------------------\n"
                                             "Gaff          A spar that holds the\n"
                                             "              head of a sail.\n\n"
                                             "Sheet         A rope.\n"
                                             "----------------------------------------\n");
    CHECK(contains(
        shape, "tr(td(Gaff)td(A spar that holds the head of a sail.))tr(td(Sheet)td(A rope.))"));
}

TEST_CASE("text between rules is no table", "[readers][text]") {
    const std::string shape = shape_of_table("----------------------------------------\n"
                                             "The harbour was closed that winter and\n"
                                             "nobody came.\n"
                                             "----------------------------------------\n");
    CHECK_FALSE(contains(shape, "informaltable"));
}

TEST_CASE("pipes part cells, with rules or a frame", "[readers][text]") {
    CHECK(contains(shape_of_table("| Ship | Year |\n|------|-----:|\n| Anna | 1812 |\n"),
                   "tr(td(Ship)td(Year))tr(td(Anna)td(1812))"));
    CHECK(contains(shape_of_table("Ship | Year\n-----|-----\nAnna |\n"),
                   "tr(td(Ship)td(Year))tr(td(Anna)td())"));
    CHECK(contains(shape_of_table("| Anna | 1812 |\n| Berta | 1813 |\n| Clara | 1814 |\n"),
                   "tr(td(Anna)td(1812))tr(td(Berta)td(1813))"));
    CHECK(contains(shape_of_table("+------+------+\n| The  | 1812 |\n| Anna |      |\n"
                                  "+------+------+\n| Bo   | 1813 |\n+------+------+\n"),
                   "tr(td(The Anna)td(1812))tr(td(Bo)td(1813))"));
}

TEST_CASE("a pipe within sentences makes no table", "[readers][text]") {
    CHECK_FALSE(contains(shape_of_table("Either the boats | or the nets, said the old\n"
                                        "man, and went away | without a word to us, and\n"
                                        "nobody has seen him since that day on the wall.\n"),
                         "table"));
}
