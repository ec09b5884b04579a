// Heads without known words, what stands below them, and their levels.
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::tests;

namespace {

/// One line a paragraph.
std::string long_line(int number) {
    return "Paragraph " + std::to_string(number) +
           " tells at length what the harbour was like in the days before the wall was built, who "
           "lived there, and what they did. It has a second sentence.\n\n";
}

std::string with_bodies(std::initializer_list<const char*> heads) {
    std::string text = "The Sea Wall\n\n\n" + long_line(0);
    int number = 1;
    for (const char* head : heads) {
        text += std::string(head) + "\n\n" + long_line(number++);
    }
    return text;
}

/// Titles of sections, "1 Title" with their depth.
std::string outline_of(galley::bridge::Node node, int depth = 0) {
    std::string out;
    for (auto child = node.first_element(); child; child = child.next_element()) {
        if (child.name() == "section") {
            out += std::to_string(depth + 1) + " " + child.child("title").text() + "\n" +
                   outline_of(child, depth + 1);
        }
    }
    return out;
}

std::string outline_of(const std::string& text) {
    return outline_of(read_plain(text).document.root());
}

} // namespace

TEST_CASE("questions and statements without a verb are heads", "[readers][text]") {
    CHECK(outline_of(with_bodies({"What does the wall cost?",
                                  "Instructions for how people can help.",
                                  "List the names of those who know the harbour best."})) ==
          "1 What does the wall cost?\n1 Instructions for how people can help.\n"
          "1 List the names of those who know the harbour best.\n");
}

TEST_CASE("short sentences among short sentences are paragraphs", "[readers][text]") {
    CHECK(outline_of(with_bodies({"The boats came home at last.",
                                  "Nobody on the quay was speaking.",
                                  "What did the keeper want from them?",
                                  "Silence in the houses by the wall."}))
              .empty());
}

TEST_CASE("a line below every head says something about it", "[readers][text]") {
    std::string text = "Policies of the Coast\n\n\n" + long_line(0);
    for (const char* name : {"Grants for Harbours", "Rules of the Quay", "Best Practices at Sea"}) {
        text += std::string(name) + "\n\nDepartment of Water\n\n" + long_line(1);
    }
    const std::string shape = shape_of(text);
    CHECK(contains(shape, "section(title(Rules of the Quay)para(Department of Water)"));
}

TEST_CASE("a section with its first part below it keeps both heads", "[readers][text]") {
    const std::string text =
        with_bodies({"The Harbour\n\nThe Old Quay", "The New Quay", "The Wall"});
    CHECK(contains(outline_of(text), "The Old Quay"));
}

TEST_CASE("a head that stands again and again below others is deeper", "[readers][text]") {
    CHECK(outline_of("A Play\n\n\n\n\nTHE MORNING\n\nSCENE\n\n" + prose(2) +
                     "\n\n\nTHE NOON\n\nSCENE\n\n" + prose(2, 2) +
                     "\n\n\nTHE EVENING\n\nSCENE\n\n" + prose(2, 4)) ==
          "1 THE MORNING\n2 SCENE\n1 THE NOON\n2 SCENE\n1 THE EVENING\n2 SCENE\n");
}

TEST_CASE("a word before numbers that count up announces heads", "[readers][text]") {
    const std::string text = "The Sea Wall\n\n\nNIGHT I. THE TIDE\n\n" + prose(2) +
                             "NIGHT II. THE GATE\n\n" + prose(2, 2) + "NIGHT III. THE STORM\n\n" +
                             prose(2, 4) + "IV. THE CALM\n\nI.\n\n" + prose(1, 6) + "II.\n\n" +
                             prose(1, 7);
    CHECK(outline_of(text) == "1 NIGHT I. THE TIDE\n1 NIGHT II. THE GATE\n1 NIGHT III. THE STORM\n"
                              "1 IV. THE CALM\n2 I.\n2 II.\n");
}

TEST_CASE("figures count up and are no heads", "[readers][text]") {
    CHECK(outline_of("The Sea Wall\n\n" + prose(1) + "Figure 1. The tide comes in.\n\n" +
                     prose(1, 1) + "Figure 2. The gate stands open.\n\n" + prose(1, 2) +
                     "Figure 3. The storm is near.\n\n" + prose(1, 3))
              .empty());
}

TEST_CASE("wider gaps lift heads of one look", "[readers][text]") {
    CHECK(outline_of("The Sea Wall\n\n\n\n\nTHE TIDE\n\n\nMORNING\n\n" + prose(1) +
                     "\nEVENING\n\n" + prose(1, 1) + "\n\n\nTHE GATE\n\n\nMORNING AGAIN\n\n" +
                     prose(1, 2) + "\nNIGHT\n\n" + prose(1, 3)) ==
          "1 THE TIDE\n2 MORNING\n2 EVENING\n1 THE GATE\n2 MORNING AGAIN\n2 NIGHT\n");
}

TEST_CASE("lines between a head and the wider gap are part of it", "[readers][text]") {
    const auto chapter = [](const char* head, int number) {
        return "\n\n\n" + std::string(head) + "\n\n\n" + prose(2, number);
    };
    CHECK(outline_of("The Sea Wall\n\n" + prose(2, 6) + chapter("THE TIDE\n\nBY ANA BO.", 0) +
                     chapter("THE GATE\n\nA TALE FOR WINTER.\n\nBY C. DEE.", 2) +
                     chapter("THE STORM", 4)) ==
          "1 THE TIDE BY ANA BO.\n1 THE GATE A TALE FOR WINTER. BY C. DEE.\n1 THE STORM\n");
}

TEST_CASE("names below quotations are no heads", "[readers][text]") {
    std::string text = "Praise for the Sea Wall\n\n";
    for (const char* name : {"Ana Bo", "Cora Dee", "Emil Fay"}) {
        text += "\"No writer has told of the harbour with so much ease, nor\n"
                "with so few words, as the keeper of the wall.\"\n\n" +
                std::string(name) + "\n\n";
    }
    CHECK(outline_of(text + prose()).empty());
}

TEST_CASE("neither a signature nor the end is a head", "[readers][text]") {
    const std::string text = "The Sea Wall\n\n" + prose() +
                             "Whoever has read so far will have seen that nobody but the boats\n"
                             "knows the harbour as well as the\n\nKEEPER\n\n" +
                             prose(2, 3) + "\n\nFINIS.\n\n\n\n" + prose(1, 6);
    CHECK(outline_of(text).empty());
}

TEST_CASE("a letter alone is a number where a series has it", "[readers][text]") {
    CHECK(outline_of("The Sea Wall\n\n\nIV\n\n" + prose(2) + "V\n\n" + prose(2, 2) + "VI\n\n" +
                     prose(2, 4)) == "1 IV\n1 V\n1 VI\n");
}

TEST_CASE("scenes that say where they are are heads within their acts", "[readers][text]") {
    const std::string shape = shape_of("The Wall\n\nACT I\n\nSCENE I. A harbour.\n\n" + prose(1) +
                                       "SCENE II. The same.\n\n" + prose(1, 1) +
                                       "ACT II\n\nSCENE I. A wall.\n\n" + prose(1, 2));
    CHECK(contains(shape, "section(title(ACT I)section(title(SCENE I. A harbour.)para("));
    CHECK(contains(shape, "))section(title(SCENE II. The same.)para("));
}

TEST_CASE("scenes told in paragraphs keep their words", "[readers][text]") {
    const std::string told = " at the harbour, where Jan and Ann wait for the tide that will not\n"
                             "come before the evening, and talk of what the year has brought.\n";
    CHECK(contains(shape_of("The Wall\n\n" + prose(1) + "SCENE I. Early" + told +
                            "\nSCENE II. Late" + told + "\n" + prose(1, 1)),
                   "SCENE II. Late at the harbour"));
}

TEST_CASE("the number of a book is no head", "[readers][text]") {
    CHECK(contains(
        shape_of("The Sea Wall\n\n" + prose(1) + "ISBN 978-3-16-148410-0\n\n" + prose(1, 1)),
        "para(ISBN 978-3-16-148410-0)"));
}
