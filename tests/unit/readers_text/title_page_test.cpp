// Title pages of books whose catalogue says what to look for.
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::tests;

namespace {

std::string book(const std::string& fields, const std::string& title_page) {
    return fields + "\nLanguage: English\n\n*** START OF THE PROJECT GUTENBERG EBOOK ***\n\n\n" +
           title_page + "\n\n\nCHAPTER I\n\n" + prose() + "CHAPTER II\n\n" + prose(3, 3);
}

} // namespace

TEST_CASE("indented lines below a catalogue's title are a subtitle", "[readers][text]") {
    const std::string fields = "Title: The Sea Wall\n       A Tale of the Coast\n";
    const auto apart = read_plain(book(fields, "THE SEA WALL\n\nA TALE OF THE COAST\n"));
    CHECK(apart.header.title == "The Sea Wall");
    CHECK(apart.document.metadata().subtitle == "A TALE OF THE COAST");

    const auto together = read_plain(book(fields, "The Sea Wall\nA Tale of the Coast\n"));
    CHECK(together.document.metadata().title == "The Sea Wall A Tale of the Coast");
}

TEST_CASE("a full line of a catalogue's title goes on in the next", "[readers][text]") {
    const auto reading =
        read_plain(book("Title: The Sea Wall, and What the People of the Coast Thought\n"
                        "       of It\n",
                        "Another Name Altogether\n"));
    CHECK(reading.header.subtitle.empty());
}

TEST_CASE("a title that stands again on the title page is left out there", "[readers][text]") {
    const auto reading = read_plain(
        book("Title: The Sea Wall\n", "THE SEA WALL\n\n\n\n\nTHE\n\nSEA WALL\n\nA Play\n"));
    CHECK(left_out(reading, "furniture") == "THE\nSEA WALL\n");
    CHECK(shape_of(reading).starts_with("para(A Play)section("));
}

TEST_CASE("a title that stands again and calls a note stays with its note", "[readers][text]") {
    const auto reading = read_plain(book("Title: The Sea Wall\n",
                                         "THE SEA WALL\n\n\n\n\nTHE SEA WALL*\n\n"
                                         "* First printed in parts.\n"));
    CHECK(left_out(reading, "furniture").empty());
    CHECK(reading.document.root().text().find("First printed in parts.") != std::string::npos);
}

TEST_CASE("the note of an author is text, and its mark no part of the name", "[readers][text]") {
    const auto reading =
        read_plain("On the Tides of the North\n\nby Ann Author* and Bob Writer\n\n" + prose() +
                   "* Professor of tides at the harbour school.\n");
    CHECK(reading.document.metadata().authors ==
          std::vector<std::string>{"Ann Author", "Bob Writer"});
    CHECK(shape_of(reading).ends_with("para(* Professor of tides at the harbour school.)"));

    const auto called = read_plain("On the Tides of the North\n\nby Ann Author\n\n" + prose() +
                                   "Nobody asked why.*\n\n* Nobody of the coast.\n");
    CHECK(shape_of(called).find("footnote") != std::string::npos);
}

TEST_CASE("a line without letters below a byline word is no part of the title", "[readers][text]") {
    const auto reading = read_plain("Title: X\n\nby\n:::::\n\nx\n: a]\n");
    CHECK(reading.document.metadata().title == "x");
}

TEST_CASE("volume and date are no part of a title", "[readers][text]") {
    const auto reading =
        read_plain(book("Title: The Coast Paper, Vol. VIII: No. 3, October 2, 1886.\n",
                        "THE COAST PAPER\n\nVOL. VIII.--NO. 3.\n\nOCTOBER 2, 1886.\n"));
    CHECK(reading.document.metadata().title == "THE COAST PAPER");
    CHECK(shape_of(reading).starts_with("para(VOL. VIII.--NO. 3.)para(OCTOBER 2, 1886.)section("));
}

TEST_CASE("a volume above a publisher is part of the title page", "[readers][text]") {
    const auto front = read_plain(book(
        "Title: The Sea Wall\n", "THE SEA WALL\n\nVOLUME ONE\n\n\nTHE HARBOUR PRESS\nNEW QUAY\n"));
    CHECK(shape_of(front).starts_with("para(VOLUME ONE)para(THE HARBOUR PRESS"));

    const auto part = read_plain(book("Title: The Sea Wall\n", "THE SEA WALL\n\n\n\nVOLUME ONE\n"));
    CHECK(shape_of(part).starts_with("section(title(VOLUME ONE)section(title(CHAPTER I)"));
}
