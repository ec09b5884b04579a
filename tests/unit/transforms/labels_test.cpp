// Which heads give up their numbers.
#include "support/catch.hpp"
#include "transforms/labels.hpp"

#include <string>
#include <vector>

using namespace galley;
using Heads = std::vector<std::string>;

namespace {

/// "label|title" of each section, in order.
Heads outcome(const Document& document) {
    Heads out;
    const bridge::Node root = document.root();
    for (bridge::Node node = root; node; node = next_in_tree(node, root)) {
        if (node.name() == "section") {
            out.push_back(std::string(node.attribute("label").value_or("")) + "|" +
                          node.child("title").text());
        }
    }
    return out;
}

Heads split(const Heads& heads) {
    Document document;
    for (const std::string& head : heads) {
        add_section(document.root(), head, "", {});
    }
    transforms::split_labels(document);
    const Heads once = outcome(document);
    transforms::split_labels(document);
    CHECK(outcome(document) == once);
    return once;
}

} // namespace

TEST_CASE("a Roman series gives its labels as typed, heads around it stay",
          "[transforms][labels]") {
    CHECK(split({"Preface", "I. One", "II.  Two", "III. Three", "End"}) ==
          Heads{"|Preface", "I.|One", "II.|Two", "III.|Three", "|End"});
}

TEST_CASE("letters, parentheses, decimals and bare numbers are series too",
          "[transforms][labels]") {
    CHECK(split({"A. x", "B. y", "C. z"}) == Heads{"A.|x", "B.|y", "C.|z"});
    CHECK(split({"(a) x", "(b) y"}) == Heads{"(a)|x", "(b)|y"});
    CHECK(split({"2.1 X", "2.2 Y"}) == Heads{"2.1|X", "2.2|Y"});
    CHECK(split({"1 Scope", "2 Terms"}) == Heads{"1|Scope", "2|Terms"});
    CHECK(split({"i) x", "ii) y", "iii) z"}) == Heads{"i)|x", "ii)|y", "iii)|z"});
}

TEST_CASE("a letter that could be Roman is read as its series reads it", "[transforms][labels]") {
    CHECK(split({"A. a", "B. b", "C. c", "D. d"}) == Heads{"A.|a", "B.|b", "C.|c", "D.|d"});
    CHECK(split({"IV. a", "V. b", "VI. c"}) == Heads{"IV.|a", "V.|b", "VI.|c"});
}

TEST_CASE("one number alone, initials and disorder are no series", "[transforms][labels]") {
    for (const Heads& heads : {Heads{"I. e. this", "Other"},
                               Heads{"C. S. Lewis", "J. R. R. Tolkien"},
                               Heads{"A. N. Whitehead", "C. S. Lewis"},
                               Heads{"3. c", "2. b"},
                               Heads{"2 cats", "3 dogs"},
                               Heads{"5 Things", "9 Reasons"}}) {
        Heads kept;
        for (const std::string& head : heads) {
            kept.push_back("|" + head);
        }
        CHECK(split(heads) == kept);
    }
}

TEST_CASE("a heading word with its number is a label, alone or in a series",
          "[transforms][labels]") {
    CHECK(split({"CHAPTER IV"}) == Heads{"CHAPTER IV|CHAPTER IV"});
    CHECK(split({"Part Two: The Sea"}) == Heads{"Part Two:|The Sea"});
    CHECK(split({"CHAPTER I — Home", "CHAPTER II — Away"}) ==
          Heads{"CHAPTER I —|Home", "CHAPTER II —|Away"});
    CHECK(split({"Chapter 1 Home", "Chapter 2 Away"}) == Heads{"Chapter 1|Home", "Chapter 2|Away"});
    CHECK(split({"Kapitel 3. Heim"}) == Heads{"Kapitel 3.|Heim"});
    CHECK(split({"Chapter 9 is a wildcard"}) == Heads{"|Chapter 9 is a wildcard"});
}

TEST_CASE("a head that is only a number keeps it as its title", "[transforms][labels]") {
    CHECK(split({"I", "II", "III"}) == Heads{"I|I", "II|II", "III|III"});
    CHECK(split({"1.", "2."}) == Heads{"1.|1.", "2.|2."});
}

TEST_CASE("a single first number follows a series proved at its depth", "[transforms][labels]") {
    Document document;
    const auto one = add_section(document.root(), "I. A", "", {});
    add_section(one, "1. x", "", {});
    add_section(one, "2. y", "", {});
    const auto two = add_section(document.root(), "II. B", "", {});
    add_section(two, "1. z", "", {});
    transforms::split_labels(document);
    CHECK(outcome(document) == Heads{"I.|A", "1.|x", "2.|y", "II.|B", "1.|z"});
}

TEST_CASE("what follows the number in a title keeps its mark-up", "[transforms][labels]") {
    Document document;
    auto title = add_section(document.root(), "1. On ", "", {}).child("title");
    title.append_element("emphasis").append_text("Ships");
    add_section(document.root(), "2. End", "", {});
    transforms::split_labels(document);
    CHECK(outcome(document) == Heads{"1.|On Ships", "2.|End"});
    CHECK(title.child("emphasis").text() == "Ships");
}

TEST_CASE("a single decimal number is proved by its parent's", "[transforms][labels]") {
    Document document;
    const auto one = add_section(document.root(), "1. Boats", "", {});
    const auto two = add_section(document.root(), "2. Nets", "", {});
    const auto part = add_section(two, "2.1. Drying", "", {});
    const auto stranger = add_section(one, "3.1 metres", "", {});
    transforms::split_labels(document);
    CHECK(part.attribute("label") == "2.1.");
    CHECK_FALSE(stranger.attribute("label"));
}
