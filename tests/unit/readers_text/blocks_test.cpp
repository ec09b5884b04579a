// Verse, quotations, tables, notes and other blocks that are no paragraphs.
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

using namespace galley::tests;

TEST_CASE("a caption needs no colon, and its own colon stays", "[readers][text]") {
    const std::string shape =
        shape_of("A Show\n\n" + prose() +
                 "[Illustration. THE BOY: a story of the sea]\n\n"
                 "[Illustration THE HOUSE]\n\n[Illustration 5: THE GATE]\n\n[Illustration]\n\n" +
                 prose(2, 3));
    CHECK(contains(shape, "para(THE BOY: a story of the sea)para(THE HOUSE)para(THE GATE)para("));
    CHECK_FALSE(contains(shape, "Illustration"));
}

TEST_CASE("indented short lines with capitals are verse, stanza by stanza", "[readers][text]") {
    const std::string shape = shape_of("A Song\n\n" + prose() +
                                       "    The bear lay down beside the dragon,\n"
                                       "      The tiger kept the gate,\n"
                                       "    And each of them had an eye on the wagon,\n\n"
                                       "    But nobody came to the town that day\n"
                                       "      To open the gate too late.\n\n" +
                                       prose(2, 3));
    CHECK(
        contains(shape,
                 "blockquote(literallayout(The bear lay down beside the dragon,\n  The tiger kept "
                 "the gate,\nAnd each of them had an eye on the wagon,)literallayout(But nobody"));
}

TEST_CASE("indented full lines are a quotation", "[readers][text]") {
    const std::string shape = shape_of("A Letter\n\n" + prose() +
                                       "    The alliance offers support to each of the\n"
                                       "    three, but it binds none of them to come to\n"
                                       "    the aid of another of them in need.\n\n" +
                                       prose(2, 3));
    CHECK(contains(shape, "blockquote(para(The alliance offers support to each of the three, but"));
}

TEST_CASE("lines broken by hand within sentences are a quotation", "[readers][text]") {
    // Words would have fitted at the ends of two lines: nobody counted.
    const std::string shape = shape_of("A Letter\n\n" + prose() +
                                       "    It rained for a week. Nobody went out at all til\n"
                                       "    the roads were dry again, and by then we\n"
                                       "    had a boat to go to the mill, in which I\n"
                                       "    found the miller asleep.\n\n" +
                                       prose(2, 3));
    CHECK(contains(shape, "blockquote(para(It rained for a week. Nobody went out at all til the"));
}

TEST_CASE("two indented lines are verse where the second one begins anew", "[readers][text]") {
    const std::string verse = shape_of("A Song\n\n" + prose() +
                                       "    The miller has a daughter fair,\n"
                                       "    And roses in her yellow hair.\n\n" +
                                       prose(2, 3));
    CHECK(contains(verse, "literallayout(The miller has a daughter fair,\nAnd roses"));
    const std::string prose_of_two = shape_of("A Song\n\n" + prose() +
                                              "    The miller has a daughter who is as fair as\n"
                                              "    any in the town.\n\n" +
                                              prose(2, 3));
    CHECK(
        contains(prose_of_two, "blockquote(para(The miller has a daughter who is as fair as any"));
}

TEST_CASE("a capital where the line was full begins no verse", "[readers][text]") {
    const std::string shape = shape_of("A Letter\n\n" + prose() +
                                       "    The alliance offers support to each of the\n"
                                       "    three, but it binds none of them to come to\n"
                                       "    the aid of another of them in need.\n\n" +
                                       prose(1, 3) +
                                       "    We heard no more of that until the day when\n"
                                       "    Anna came back.\n\n" +
                                       prose(2, 4));
    CHECK(contains(shape, "blockquote(para(We heard no more of that until the day when Anna"));
}

TEST_CASE("items and paragraphs at the margin are neither", "[readers][text]") {
    const std::string shape = shape_of("A List\n\n" + prose() +
                                       "  * All three promote a shared tale that stresses\n"
                                       "    their own rights and their own borders.\n"
                                       "  * Together they form a bloc that has influence\n"
                                       "    in the councils of the world.\n\n" +
                                       prose(2, 3));
    CHECK(contains(shape, "itemizedlist("));
    CHECK_FALSE(contains(shape, "blockquote"));
}

TEST_CASE("notes stand where their marks were, wherever their bodies are", "[readers][text]") {
    const std::string text = "Rome\n\n" + prose() +
                             "The city was taken by night.[1] Its people fled,[2] and\n"
                             "nobody came back to it in that year.\n\n" +
                             prose(2, 3);
    const std::string bracketed =
        shape_of(text + "[Footnote 1: Livy says so.]\n\n[Footnote 2: To the\n"
                        "hills.]\n\n");
    CHECK(contains(bracketed,
                   "by night.footnote(para(Livy says so.)) Its people fled,"
                   "footnote(para(To the hills.)) and nobody"));
    const std::string numbered =
        shape_of(text + "Notes\n\n[1] Livy says so.\n\n[2] To the hills.\n\n");
    CHECK(contains(numbered, "by night.footnote(para(Livy says so.)) Its"));
    CHECK(contains(numbered, "section(title(Notes))"));
}

TEST_CASE("a note is a note without a colon and on the title's place", "[readers][text]") {
    CHECK(contains(shape_of("A Show\n\n" + prose() + "[Footnote See the end]\n\n" + prose(1, 3)),
                   "footnote(para(See the end))"));
    CHECK(contains(
        shape_of("A Show\n\n" + prose() + "A word[2].\n\n[Footnote 2 See it]\n\n" + prose(1, 3)),
        "A wordfootnote(para(See it)).)"));
    CHECK(contains(shape_of("[Footnote\n\nof ours]\n\n" + prose()), "footnote(para(of ours))"));
    CHECK(contains(shape_of("Title: X\nAuthor: Y\n\nX\n\nby\n\n[Footnote: of ours]\n\n" + prose()),
                   "footnote(para(of ours))"));
}

TEST_CASE("a mark without a note and a note without a mark are handed over", "[readers][text]") {
    const auto reading = read_plain(
        "Rome\n\n" + prose() + "One word.[1] Two words,[2] and three.[3] More of it.[4]\n\n" +
        prose(2, 3) + "[1] One.\n\n[2] Two.\n\n[3] Three.\n\n[5] Five.\n\n");
    std::vector<std::string> loose;
    for (const galley::LooseNote& note : reading.loose_notes) {
        loose.push_back((note.kind == galley::LooseNote::Kind::Mark ? "mark " : "body ") +
                        note.label);
    }
    CHECK(loose == std::vector<std::string>{"mark 4", "body 5"});

    // Two notes prove no habit, and years in brackets are none.
    CHECK(read_plain("Rome\n\n" + prose() + "One.[1] Two.[2] More.[4]\n\n[1] One.\n\n[2] Two.\n\n")
              .loose_notes.empty());
    CHECK(read_plain("Rome\n\n" + prose() + "One.[1] Two.[2] Three.[3] Livy[1990]\n\n" +
                     "[1] One.\n\n[2] Two.\n\n[3] Three.\n\n")
              .loose_notes.empty());
}

TEST_CASE("numbers of notes may begin anew", "[readers][text]") {
    const std::string shape =
        shape_of("Rome\n\n" + prose() + "First here.[1]\n\n[1] One.\n\n" + prose(2, 3) +
                 "Then there.[1]\n\n[1] Two.\n\n" + prose(1, 6));
    CHECK(contains(shape, "First here.footnote(para(One.))"));
    CHECK(contains(shape, "Then there.footnote(para(Two.))"));
}

TEST_CASE("raised figures and daggers call notes where bodies answer", "[readers][text]") {
    const std::string shape =
        shape_of("Rome\n\n" + prose(1) + "The wall¹ is old.† It has 30 m² of moss.\n\n" +
                 prose(1, 1) + "¹ So Livy.\n\n† And Dio.\n\n");
    CHECK(contains(shape,
                   "wallfootnote(para(So Livy.)) is old.footnote(para(And Dio.)) It has 30 m²"));
    CHECK(contains(shape_of("Rome\n\n" + prose(1) + "† 1812, he died.\n\n" + prose(1, 1)),
                   "para(† 1812, he died.)"));
}

TEST_CASE("a star that ends a poem calls the verse below it", "[readers][text]") {
    const std::string shape = shape_of("Rome\n\n" + prose() +
                                       "    O dulces boves in prato,\n"
                                       "    Quis vos vidit hodie\n"
                                       "    Sub arbore sedentes? *\n\n"
                                       "     *O sweet oxen in the meadow,\n"
                                       "     Who has seen you today\n"
                                       "     Sitting below the tree?\n\n" +
                                       prose(2, 3));
    CHECK(
        contains(shape, "Sub arbore sedentes?footnote(literallayout(O sweet oxen in the meadow,"));
}

TEST_CASE("stars between blanks, and verse that begins with one, stay", "[readers][text]") {
    const std::string shape = shape_of("Rome\n\n" + prose() +
                                       "The field is 3 * 4 rods wide, and nobody ever measured\n"
                                       "it again in all that time.\n\n"
                                       "     *O sweet oxen in the meadow,\n"
                                       "     Who has seen you today\n"
                                       "     Sitting below the tree?\n\n" +
                                       prose(2, 3));
    CHECK(contains(shape, "3 * 4 rods"));
    CHECK(contains(shape, "literallayout(*O sweet oxen"));
}

TEST_CASE("brackets without a body, and stars of emphasis, stay", "[readers][text]") {
    const std::string shape =
        shape_of("Rome\n\n" + prose() + "See item [3] of the list, and *this* too.\n\n");
    CHECK(contains(shape, "item [3] of the list, and emphasis(this) too."));
    CHECK_FALSE(contains(shape, "footnote"));
}

TEST_CASE("bracketed blocks are what they say", "[readers][text]") {
    const auto reading = read_plain("Rome\n\n" + prose() +
                                    "[Illustration: The old bridge\nby night]\n\n[Illustration]\n\n"
                                    "[Sidenote: A warning.]\n\n" +
                                    prose(1, 3) + "[Transcriber's Note: spelling was kept.]\n\n");
    const std::string shape = shape_of(reading);
    CHECK(contains(shape, "para(The old bridge by night)para(A warning.)para("));
    CHECK(contains(left_out(reading, "furniture"), "spelling was kept"));
    CHECK_FALSE(contains(shape, "Transcriber"));
}

TEST_CASE("a bracket that names nothing is text", "[readers][text]") {
    CHECK(contains(shape_of("Rome\n\n" + prose() + "[He goes out, and the door falls shut.]\n\n"),
                   "para([He goes out, and the door falls shut.])"));
}

TEST_CASE("marks left out know their columns, line by line", "[readers][text]") {
    const auto reading = read_plain(
        "A Show\n\n" + prose() +
        "Ein *Übergang* und *später* noch\nüber _all_ das, was *gestern\nwar* und blieb.\n");
    std::string places;
    for (const auto& entry : reading.spans) {
        if (entry.what == "emphasis mark") {
            places += galley::format_span(entry.span) + " ";
        }
    }
    CHECK(places == "18:5-18:5 18:14-18:14 18:20-18:20 18:27-18:27 19:6-19:6 19:10-19:10 "
                    "19:21-19:21 20:4-20:4 ");
}

TEST_CASE("lists and sections nest no deeper than a page can show", "[readers][text]") {
    std::string items = "A Show\n\n" + prose();
    std::string heads = items;
    std::string number = "1";
    for (int depth = 0; depth < 150; ++depth) {
        items += std::string(static_cast<std::size_t>(depth), ' ') + "- The item of it\n";
        heads += number + ".1 The Matter\n\n" + prose(1, depth) + number + ".2 Another Matter\n\n" +
                 prose(1, depth);
        number += ".2";
    }
    const auto depth_of = [](const std::string& shape) {
        int depth = 0;
        int deepest = 0;
        for (const char c : shape) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = std::max(deepest, depth);
        }
        return deepest;
    };
    CHECK(depth_of(shape_of(items)) < 60);
    CHECK(depth_of(shape_of(heads)) < 60);
}

TEST_CASE("rows apart that begin on the title's place are no paragraph with blank lines",
          "[readers][text]") {
    const std::string shape = shape_of("ia  .\n\nnc    G\r\x96\n\nch    s");
    CHECK(contains(shape, "G"));
    CHECK(contains(shape, "s"));
}
