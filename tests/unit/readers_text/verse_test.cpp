// Verse: indents within it, and numbers of its lines.
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::tests;

TEST_CASE("lines of a poem keep their indents, across stanzas", "[readers][text]") {
    const std::string shape = shape_of("A Song\n\n" + prose() +
                                       "    The bear lay down beside the dragon,\n"
                                       "      The tiger kept the gate,\n"
                                       "    And each of them had an eye on the wagon.\n\n"
                                       "        O nobody came to town that day\n"
                                       "        To open the gate too late.\n\n" +
                                       prose(2, 3));
    CHECK(contains(shape, "dragon,\n  The tiger kept the gate,\nAnd each"));
    CHECK(contains(shape, "literallayout(    O nobody came to town that day\n    To open"));
}

TEST_CASE("numbers that count the lines of a poem are left out", "[readers][text]") {
    const auto reading = read_plain("A Song\n\n" + prose() +
                                    "    The bear lay down beside the dragon,\n"
                                    "    The tiger kept the gate,\n"
                                    "    And each of them had an eye on the wagon\n"
                                    "    That came to town so late,\n"
                                    "    And nobody had seen it stay             5\n"
                                    "    Before the open gate.\n\n"
                                    "    The wolf came up and said good day,\n"
                                    "    And stayed with them to wait,\n"
                                    "    And all the night the wagon lay\n"
                                    "    Before the garden gate.                10\n\n" +
                                    prose(2, 3));
    const std::string shape = shape_of(reading);
    CHECK(contains(shape, "had seen it stay\nBefore the open gate."));
    CHECK(contains(shape, "Before the garden gate.)"));
    CHECK(left_out(reading, "line number") == "             5\n                10\n");
}

TEST_CASE("a number that counts nothing is part of its line", "[readers][text]") {
    const std::string shape = shape_of("A Song\n\n" + prose() +
                                       "    The bear lay down beside the dragon,\n"
                                       "    The tiger kept the gate     10\n"
                                       "    And each of them had an eye on the wagon\n"
                                       "    That came to town so late,    40\n\n" +
                                       prose(2, 3));
    CHECK(contains(shape, "kept the gate     10"));
}
