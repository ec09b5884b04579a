// What writers mark by signs of their own: heads and code.
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::tests;

TEST_CASE("signs before or around a line mark a head and its level", "[readers][text]") {
    const std::string hashes =
        shape_of("# The Wall\n\n" + prose(1) + "## The Boats\n\n" + prose(1) +
                 "### Small ones\n\n" + prose(1) + "## The Nets ##\n\n" + prose(1));
    CHECK(contains(hashes, "section(title(The Boats)para("));
    CHECK(contains(hashes, "section(title(Small ones)para("));
    CHECK(contains(hashes, "))section(title(The Nets)para("));
    CHECK(contains(shape_of("The Wall\n\n" + prose(1) + "== The Boats ==\n\n" + prose(1) +
                            "== The Nets ==\n\n" + prose(1)),
                   ")section(title(The Nets)"));
    CHECK(contains(shape_of("The Wall\n\n*** Chapter 1 ***\n\n" + prose(1) +
                            "*** Chapter 2 ***\n\n" + prose(1)),
                   "section(title(Chapter 1)"));
    CHECK(contains(
        shape_of("The Wall\n\n-=[ Boats ]=-\n\n" + prose(1) + "-=[ Nets ]=-\n\n" + prose(1)),
        ")section(title(Nets)"));
}

TEST_CASE("a marked first line above all others is the title", "[readers][text]") {
    const auto reading = read_plain("# The Wall\n\n" + prose(1) + "## The Boats\n\n" + prose(1));
    CHECK(reading.document.metadata().title == "The Wall");
    CHECK(left_out(reading, "head mark") == "#\n##\n");
}

TEST_CASE("comments, numbers behind a sign and lone boxes mark no heads", "[readers][text]") {
    const auto reading =
        read_plain("The Wall\n\n" + prose(1) + "# first the ropes\n# then the nets\n\n" +
                   prose(1, 1) + "#1 among the boats\n\n" + prose(1, 2) +
                   "*** the tide was late ***\n\n" + prose(1, 3) + "= 12 boats in all\n\n");
    CHECK(left_out(reading, "head mark").empty());
    CHECK(contains(shape_of(reading), "*** the tide was late ***"));
}

TEST_CASE("fenced and indented code keeps its lines", "[readers][text]") {
    const auto reading = read_plain(
        "The Wall\n\n" + prose(1) + "```cpp\nint main() {\n\n    return _a_;\n}\n```\n\n" +
        prose(1, 1) + "    if (tide > wall) {\n        close(gate);\n    }\n\n" + prose(1, 2));
    const std::string shape = shape_of(reading);
    CHECK(contains(shape, "programlisting(int main() {\n\n    return _a_;\n})"));
    CHECK(contains(shape, "programlisting(if (tide > wall) {\n    close(gate);\n})"));
    CHECK(left_out(reading, "code fence") == "```cpp\n```\n");
}

TEST_CASE("items within items are no code, whatever signs they hold", "[readers][text]") {
    const std::string shape =
        shape_of("The Wall\n\n" + prose(1) +
                 "- weather\n\n    - wind -> waves\n    - rain => mud\n\n" + prose(1, 1));
    CHECK_FALSE(contains(shape, "programlisting"));
}

TEST_CASE("drawings in box characters keep their lines", "[readers][text]") {
    CHECK(contains(shape_of("The Wall\n\n" + prose(1) + "┌────┐\n│ a  │\n└────┘\n\n" + prose(1, 1)),
                   "programlisting(┌────┐\n│ a  │\n└────┘)"));
}

TEST_CASE("indented verse, quotations and a fence that never ends are no code", "[readers][text]") {
    const std::string shape = shape_of("The Wall\n\n" + prose(1) +
                                       "    The sea is wide -- and so am I,\n"
                                       "    The wall is low; the tide is nigh;\n"
                                       "    And all the boats go by.\n\n" +
                                       prose(1, 1) + "``` and nothing else\n\n" + prose(1, 2));
    CHECK_FALSE(contains(shape, "programlisting"));
    CHECK(contains(shape, "literallayout("));
}

TEST_CASE("proofreaders' markers say what stands between them", "[readers][text]") {
    const auto reading =
        read_plain("The Wall\n\n" + prose(1) + "/#\n" + prose(1, 1) + "#/\n\n" + prose(1, 2) +
                   "/*\nAna Bo,\nHarbour 7,\nNew Quay.\n*/\n\n" + prose(1, 3) +
                   "/P\nover the wall,\nunder the sea\nP/\n\n" + prose(1, 4));
    const std::string shape = shape_of(reading);
    CHECK(contains(shape, "blockquote(para(The harbour number 1"));
    CHECK(contains(shape, "literallayout(Ana Bo,\nHarbour 7,\nNew Quay.)"));
    CHECK(contains(shape, "literallayout(over the wall,\nunder the sea)"));
    CHECK(left_out(reading, "block mark") == "/#\n#/\n/*\n*/\n/P\nP/\n");
}

TEST_CASE("a marker within a block of its own kind is text", "[readers][text]") {
    CHECK(contains(shape_of("The Wall\n\n" + prose(1) + "/#\n/#\n#/\n"), "/#"));
}

TEST_CASE("a marker without its like is text", "[readers][text]") {
    CHECK(contains(shape_of("The Wall\n\n" + prose(1) + "/*\n\n" + prose(1, 1)), "/*"));
}
