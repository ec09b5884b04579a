// What surrounds the text of a book: frames, title pages, printed contents, indexes, page
// furniture.
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace galley::tests;

namespace {

const std::string gutenberg_head =
    "The Project Gutenberg EBook of The Sea Wall, by Ana Bo\n\n"
    "Title: The Sea Wall\n\nAuthor: Ana Bo\n\nLanguage: English\n\n"
    "*** START OF THIS PROJECT GUTENBERG EBOOK THE SEA WALL ***\n\n\n"
    "Produced by Somebody and the\nDistributed Team\n\n\n\n";
const std::string gutenberg_foot = "\n\nEnd of Project Gutenberg's The Sea Wall, by Ana Bo\n\n"
                                   "*** END OF THIS PROJECT GUTENBERG EBOOK THE SEA WALL ***\n\n"
                                   "You may copy it.\n";

} // namespace

TEST_CASE("Gutenberg's frame is left out and gives metadata", "[readers][text]") {
    const auto reading =
        read_plain(gutenberg_head + "THE SEA WALL\n\nby\n\nANA BO\n\n\n\nCHAPTER I\n\n" + prose() +
                   "CHAPTER II\n\n" + prose(3, 3) + gutenberg_foot);
    CHECK(reading.header.title == "The Sea Wall");
    CHECK(reading.header.language == "en");
    CHECK(reading.document.metadata().authors == std::vector<std::string>{"ANA BO"});
    const std::string shape = shape_of(reading);
    CHECK(shape.starts_with("section(title(CHAPTER I)"));
    CHECK_FALSE(contains(shape, "Produced"));
    CHECK_FALSE(contains(shape, "copy it"));
    CHECK(contains(left_out(reading, "Project Gutenberg"), "You may copy it."));
}

TEST_CASE("a frame around nothing is left out", "[readers][text]") {
    const std::string frame = "*** START OF THE PROJECT GUTENBERG EBOOK X\n"
                              "*** END OF THE PROJECT GUTENBERG EBOOK X ***\n";
    const auto reading = read_plain(frame);
    CHECK(shape_of(reading).empty());
    CHECK(left_out(reading, "Project Gutenberg") == frame);
}

TEST_CASE("a text that only speaks of a start keeps it", "[readers][text]") {
    const std::string shape =
        shape_of("A Show\n\n" + prose() + "*** START OF THE SHOW ***\n\n" + prose(2, 3));
    CHECK(contains(shape, "START OF THE SHOW"));
    CHECK(contains(shape, "number 4"));
}

TEST_CASE("a contents list is left out whole though one of its heads is missing",
          "[readers][text]") {
    const auto body = [](const std::vector<std::string>& heads) {
        std::string text;
        for (const std::string& head : heads) {
            text += head + "\n\n" + prose() + "\n\n" + prose(2) + "\n\n\n";
        }
        return text;
    };
    const std::string note = "This edition follows the first.\n\nPrinted by the harbour.\n\n\n";
    const std::string named = "Contents\n\n I  The Tide\n II  The Wall\n III  The Gate\n"
                              " IV  The Quay\n V  The Mole\n\n\n";
    const auto last_missing = read_plain("The Sea Wall\n\n" + named + note +
                                         body({"The Tide", "The Wall", "The Gate", "The Quay"}));
    CHECK(contains(left_out(last_missing, "contents"), "V  The Mole\n"));
    CHECK_FALSE(contains(shape_of(last_missing), "Contents"));

    const std::string bare = "I. The Tide\nII. The Wall\nIII. The Gate\nIV. The Quay\n"
                             "V. The Mole\n\n\n";
    const auto one_missing = read_plain("The Sea Wall\n\n" + bare +
                                        body({"The Tide", "The Wall", "The Quay", "The Mole"}));
    CHECK(contains(left_out(one_missing, "contents"), "III. The Gate\n"));
    // Two of five are no list of these heads.
    const auto two_missing =
        read_plain("The Sea Wall\n\n" + bare + body({"The Tide", "The Wall", "The Quay"}));
    CHECK(left_out(two_missing, "contents").empty());
}

TEST_CASE("printed contents whose entries stand again are left out", "[readers][text]") {
    const std::string contents = "Contents\n\n  The Tide ........ 3\n  The Wall ........ 9\n"
                                 "  The Gate ....... 12\n\n\n";
    const auto reading = read_plain("The Sea Wall\n\n" + contents + "The Tide\n\n" + prose() +
                                    "The Wall\n\n" + prose(3, 3) + "The Gate\n\n" + prose(3, 6));
    CHECK_FALSE(contains(shape_of(reading), "Contents"));
    CHECK(left_out(reading, "contents") ==
          "Contents\nThe Tide ........ 3\nThe Wall ........ 9\nThe Gate ....... 12\n");
    CHECK(contains(shape_of(reading), "section(title(The Gate)"));
}

TEST_CASE("a list that is followed by nothing of its kind stays", "[readers][text]") {
    const std::string shape =
        shape_of("The Sea Wall\n\nContents\n\n  Rope\n  Tar\n  Lamp oil\n\n\n" + prose(6));
    CHECK(contains(shape, "Lamp oil"));
}

TEST_CASE("page numbers and running heads go, sentences go on", "[readers][text]") {
    std::string text;
    const std::vector<std::string> ends = {"nets", "ropes", "lamps", "oars", "sails"};
    for (int page = 4; page < 9; ++page) {
        const std::string& end = ends[static_cast<std::size_t>(page) - 4];
        text += prose(2, page * 2) + "The boats that leave the harbour at dawn carry " + end +
                " and\n\n" + "                           " + std::to_string(page) + "\n\f\n" +
                "THE SEA WALL\n\n" + "other " + end +
                " which were mended on the evening before.\n\n";
    }
    const auto reading = read_plain(text);
    CHECK(left_out(reading, "page furniture").starts_with("4\nTHE SEA WALL\n5\n"));
    CHECK(contains(shape_of(reading), "carry nets and other nets which were mended"));
}

TEST_CASE("numbers of chapters are no page numbers", "[readers][text]") {
    std::string text = "The Sea Wall\n\n";
    for (int chapter = 1; chapter < 6; ++chapter) {
        text += "\n\n" + std::to_string(chapter) + "\n\n" + prose(3, chapter * 3);
    }
    CHECK(left_out(read_plain(text), "page furniture").empty());
}

TEST_CASE("entries of an index keep their lines", "[readers][text]") {
    std::string index = "INDEX\n\n";
    for (const char* word :
         {"Anchor", "Boat", "Crane", "Dock", "Eel", "Ferry", "Gull", "Hull", "Ice"}) {
        index += std::string(word) + ", " + std::to_string(index.size()) + ", 99\n\n";
    }
    const std::string shape = shape_of("The Sea Wall\n\n" + prose(6) + index);
    CHECK(contains(shape, "literallayout(Crane, "));
    CHECK_FALSE(
        contains(shape_of("The Sea Wall\n\n" + prose(6) + "It was in 1912\n\n"), "literallayout"));
}
