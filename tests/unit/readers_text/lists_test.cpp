// Lists: what makes one, what is none, and numbers that a list could not show.
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::tests;

namespace {

std::string shape_of_block(const std::string& block) {
    return shape_of("Stores\n\n" + prose() + block + "\n" + prose(2, 3));
}

} // namespace

TEST_CASE("entries of several numbers among items keep all numbers", "[readers][text]") {
    const std::string shape = shape_of_block("    1-3. The ropes, which were wet.\n\n"
                                             "    4. The lamp of the pilot.\n\n"
                                             "    5. The bell.\n\n"
                                             "    6, 7. Two anchors of iron.\n\n"
                                             "    8. The flag.\n\n"
                                             "    9. The pump.\n");
    CHECK_FALSE(contains(shape, "listitem"));
    CHECK(contains(shape, "para(4. The lamp of the pilot.)para(5. The bell.)para(6, 7. Two"));
    CHECK(contains(shape, "para(8. The flag.)para(9. The pump.))"));
}

TEST_CASE("where numbers jump, another list begins with its number", "[readers][text]") {
    const galley::Reading reading = read_plain("Stores\n\n" + prose() +
                                               "1. Mend the ropes.\n\n2. Fill the lamps.\n\n"
                                               "4. Ring the bell.\n\n5. Raise the flag.\n\n" +
                                               prose(2, 3));
    CHECK(contains(shape_of(reading),
                   "orderedlist(listitem(para(Mend the ropes.))listitem(para(Fill the lamps.)))"
                   "orderedlist(listitem(para(Ring the bell.))"));
    bool found = false;
    for (auto node = reading.document.root().first_element(); node; node = node.next_element()) {
        found = found || node.attribute("startingnumber").value_or("") == "4";
    }
    CHECK(found);
}

TEST_CASE("a dash below a quotation names who is quoted, and is no item", "[readers][text]") {
    const std::string quoted = "    The alliance offers support to each of the\n"
                               "    three, but it binds none of them to come to\n"
                               "    the aid of another of them in need.\n\n"
                               "— Ana Bo, in a letter\n\n";
    const std::string shape =
        shape_of_block("- ropes\n- lamps\n\n" + prose(1, 6) + quoted + "- nets\n- flags\n");
    CHECK(contains(shape, "para(— Ana Bo, in a letter)itemizedlist(listitem(para(nets))"));
}

TEST_CASE("a bullet alone is an item in a text that has lists", "[readers][text]") {
    const std::string shape =
        shape_of_block("- ropes\n- lamps\n\n" + prose(1, 6) + "- A list of all nets\n");
    CHECK(contains(shape, "itemizedlist(listitem(para(A list of all nets)))"));
    CHECK_FALSE(contains(shape_of_block("- A list of all nets\n"), "itemizedlist"));
}

TEST_CASE("two labels that the writer uses elsewhere are no list", "[readers][text]") {
    const std::string two = "Important: The ropes must be dry before they are used again.\n\n"
                            "Example: The ropes of the Hope were hung up for two weeks.\n\n";
    const std::string alone = "Example: The nets were mended with twine of another colour.\n";
    CHECK(contains(shape_of_block(two), "variablelist"));
    CHECK_FALSE(contains(shape_of_block(two + prose(1, 6) + alone), "variablelist"));
}

TEST_CASE("an indented paragraph belongs to the item above it", "[readers][text]") {
    const std::string list = "- ropes and all that is made of them\n\n"
                             "- lamps\n\n";
    const std::string quoted = "  The lamps that we have are those which were bought\n"
                               "  in the year of the storm, and nobody has ever had\n"
                               "  to mend one of them.\n\n";
    CHECK(contains(shape_of_block(list + quoted), "listitem(para(lamps)para(The lamps that we"));
    // Elsewhere the writer sets quotations so, and begins them so.
    const std::string free = prose(1, 6) + quoted + prose(1, 7) + quoted + prose(1, 8);
    CHECK(contains(shape_of_block(free + list + quoted),
                   "listitem(para(lamps)))blockquote(para(The lamps that we"));
}

TEST_CASE("terms with indented lines below them are a list of definitions", "[readers][text]") {
    const std::string shape =
        shape_of_block("Gaff\n"
                       "    A spar that holds the head of a sail and is raised with\n"
                       "    it by two ropes.\n\n"
                       "Sheet\n"
                       "    A rope by which a sail is trimmed.\n\n"
                       "Running rigging\n"
                       "    All ropes that move.\n");
    CHECK(
        contains(shape,
                 "variablelist(varlistentry(term(Gaff)listitem(para(A spar that holds the head of "
                 "a sail and is raised with it by two ropes.)))varlistentry(term(Sheet)"));
    CHECK(contains(shape, "varlistentry(term(Running rigging)listitem(para(All ropes that move."));
}

TEST_CASE("speakers above their speeches, and verse, define nothing", "[readers][text]") {
    const std::string play = shape_of_block("Jan\n"
                                            "    Where are the ropes that I gave you?\n\n"
                                            "Ana\n"
                                            "    They are at the quay.\n\n"
                                            "Jan\n"
                                            "    Then go and bring them here at once.\n");
    CHECK_FALSE(contains(play, "variablelist"));
    const std::string verse = shape_of_block("The bear lay down at noon,\n"
                                             "    And nobody came by,\n\n"
                                             "The tiger sang a tune,\n"
                                             "    And nobody knew why,\n\n"
                                             "The dragon came too soon,\n"
                                             "    And all began to fly.\n");
    CHECK_FALSE(contains(verse, "variablelist"));
}

TEST_CASE("a numbered list within an item goes on to the item below", "[readers][text]") {
    CHECK(contains(shape_of("Stores\n\n" + prose(1) +
                            "(a) ropes, which must be dry before anybody uses them\n"
                            "(b) nets, namely\n    (i) those of the morning, and\n"
                            "    (ii) those of the evening;\n(c) boats.\n\n" +
                            prose(1, 1)),
                   "listitem(para(nets, namely)orderedlist(listitem(para(those of the morning, "
                   "and))listitem(para(those of the evening;))))listitem(para(boats.))"));
}

TEST_CASE("a reference at an item's line start begins no list", "[readers][text]") {
    CHECK(contains(shape_of("Stores\n\n" + prose(1) +
                            "(a) ropes, which are those of section\n    (a) of the old rules\n"
                            "(b) nets.\n\n" +
                            prose(1, 1)),
                   "para(ropes, which are those of section (a) of the old rules)"));
}

TEST_CASE("numbers in circles count items", "[readers][text]") {
    CHECK(contains(shape_of("Stores\n\n" + prose(1) + "① ropes\n② nets\n③ boats\n\n" + prose(1, 1)),
                   "orderedlist(listitem(para(ropes))listitem(para(nets))listitem(para(boats)))"));
}

TEST_CASE("pictures before lines are bullets, one alone is none", "[readers][text]") {
    const std::string shape =
        shape_of("Stores\n\n" + prose(1) + "🚀 Fast boats\n\n🌊 High water\n\n" + prose(1, 1) +
                 "✔️ Done\n\n" + prose(1, 2));
    CHECK(contains(shape, "itemizedlist(listitem(para(Fast boats))listitem(para(High water)))"));
    CHECK_FALSE(contains(shape, "listitem(para(Done)"));
}
