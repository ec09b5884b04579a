// Quotations behind ">".
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::tests;

TEST_CASE("lines behind marks are a quotation, and more marks one within it", "[readers][text]") {
    const auto reading = read_plain("A Mail\n\n" + prose(1) +
                                    "> On Monday Jan wrote:\n"
                                    ">\n"
                                    ">> Do you have the ropes? I need them for the boat that\n"
                                    ">> lies at the quay.\n"
                                    ">\n"
                                    "> They are wet. I shall bring them when they are dry,\n"
                                    "> which may take a week.\n\n" +
                                    prose(2, 3));
    const std::string shape = shape_of(reading);
    CHECK(
        contains(shape,
                 "blockquote(para(On Monday Jan wrote:)blockquote(para(Do you have the ropes? I "
                 "need them for the boat that lies at the quay.))para(They are wet. I shall bring "
                 "them when they are dry, which may take a week.))para(The harbour number 3"));
    CHECK(contains(left_out(reading, "quote mark"), ">> \n"));
}

TEST_CASE("a paragraph touches the quotation above it", "[readers][text]") {
    const std::string shape = shape_of("A Mail\n\n" + prose() +
                                       "> Do you need anything else from the town?\n"
                                       "No, and thank you.\n\n" +
                                       prose(2, 3));
    CHECK(contains(shape,
                   "blockquote(para(Do you need anything else from the town?))para(No, and thank"));
}

TEST_CASE("verse behind marks keeps its lines", "[readers][text]") {
    const std::string shape = shape_of("A Mail\n\n" + prose() +
                                       "> The bear lay down beside the dragon,\n"
                                       "> The tiger kept the gate,\n"
                                       "> And each of them had an eye on the wagon,\n"
                                       "> The night was growing late.\n\n" +
                                       prose(2, 3));
    CHECK(contains(shape, "dragon,\nThe tiger kept the gate,\nAnd each"));
}

TEST_CASE("prompts, arrows and comparisons are no quotation", "[readers][text]") {
    const std::string shape = shape_of("A Session\n\n" + prose() +
                                       ">>> print(2)\n\n"
                                       "> > > >\n\n"
                                       ">= 5 rods\n\n"
                                       "The wind was strong that day, and the depth of water was\n"
                                       "> 5 rods at the quay.\n\n" +
                                       prose(2, 3));
    CHECK(contains(shape, ">>> print(2)"));
    CHECK(contains(shape, ">= 5 rods"));
    CHECK(contains(shape, "depth of water was > 5 rods"));
    CHECK(contains(shape, "> > > >"));
}

TEST_CASE("a dash and a name below a quotation say who is quoted", "[readers][text]") {
    const std::string quoted = "    The sea is the sea, as everybody knows, and\n"
                               "    the wall is a wall, but it will not stand\n"
                               "    for ever against it.\n";
    CHECK(contains(
        shape_of("The Wall\n\n" + prose(1) + quoted + "\n    --Ann Author\n\n" + prose(1, 1)),
        "blockquote(attribution(Ann Author)para(The sea is the sea"));
    CHECK(contains(shape_of("The Wall\n\n" + prose(1) + quoted + "              — Ann Author\n\n" +
                            prose(1, 1)),
                   "blockquote(attribution(Ann Author)para(The sea is the sea"));
}

TEST_CASE("speech behind a dash below a quotation names nobody", "[readers][text]") {
    CHECK_FALSE(contains(shape_of("The Wall\n\n" + prose(1) +
                                  "    The sea is the sea, as everybody knows, and\n"
                                  "    the wall is a wall, but it will not stand\n"
                                  "    for ever against it.\n\n"
                                  "-- Was it so? asked the old man, and nobody knew.\n\n" +
                                  prose(1, 1)),
                         "attribution"));
}

TEST_CASE("the place of a line behind marks ends where the line does", "[readers][text]") {
    const auto reading = read_plain("A Mail\n\n" + prose(1) +
                                    "> When does the\n>   tide come in?\n\n" + prose(1, 1));
    const std::string tree = reading.document.tree().serialize(galley::bridge::XmlLayout::AsIs);
    CHECK(contains(tree, "a.txt:8:3-9:17"));
}
