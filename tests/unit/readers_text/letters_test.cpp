// Letters: what stands at the right of a letter, and what only looks like it.
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::tests;

TEST_CASE("a signature at the right is no part of the last sentence", "[readers][text]") {
    const std::string shape = shape_of("A Letter\n\n" + prose() +
                                       "I shall be at the harbour when the boats come in, and I\n"
                                       "hope to see you there. Yours faithfully,\n"
                                       "                                          ANA BO.\n\n" +
                                       prose(2, 3));
    CHECK(contains(shape, "see you there. Yours faithfully,)para(ANA BO.)para("));
}

TEST_CASE("place and day at the right stand above the letter", "[readers][text]") {
    const std::string shape = shape_of("A Letter\n\n" + prose() +
                                       "                                12 Quay Street,\n"
                                       "                                  The Harbour, 3rd July.\n"
                                       "DEAR SIR,--I shall be at the harbour when the boats come\n"
                                       "in, and I hope to see you there.\n\n" +
                                       prose(2, 3));
    CHECK(contains(
        shape, "literallayout(12 Quay Street,\nThe Harbour, 3rd July.)para(DEAR SIR,--I shall"));
}

TEST_CASE("a line in the midst of the page is no signature", "[readers][text]") {
    const std::string shape = shape_of("A Song\n\n" + prose() +
                                       "    The bear lay down beside the dragon,\n"
                                       "                  The tiger kept the gate,\n"
                                       "    And each of them had an eye on the wagon,\n"
                                       "                  The night was late.\n\n" +
                                       prose(2, 3));
    CHECK(contains(shape, "dragon,\n              The tiger kept the gate,\nAnd each"));
}

namespace {

/// Texts of the blocks of a role, parted by "|".
std::string blocks_of_role(const galley::Reading& reading, const std::string& role) {
    std::string out;
    for (auto node = reading.document.root().first_element(); node; node = node.next_element()) {
        if (node.attribute("role").value_or("") == role) {
            out += node.text() + "|";
        }
    }
    return out;
}

} // namespace

TEST_CASE("a letter has its dateline above and its signature below", "[readers][text]") {
    const auto reading =
        read_plain("A Letter\n\n" + prose() +
                   "                                12 Quay Street,\n"
                   "                                  The Harbour.\n"
                   "DEAR SIR,--I shall be at the harbour when the boats come\n"
                   "in, and I hope to see you there.\n"
                   "                                          ANA BO.\n\n" +
                   prose(1, 3) + "                                   Whitby, 3rd July, 1805.\n\n" +
                   prose(2, 4));
    CHECK(blocks_of_role(reading, "dateline") ==
          "12 Quay Street,\nThe Harbour.|Whitby, 3rd July, 1805.|");
    CHECK(blocks_of_role(reading, "signature") == "ANA BO.|");
}

TEST_CASE("what stands in the middle or begins the text is neither", "[readers][text]") {
    const auto reading = read_plain("A Letter\n\n" + prose() +
                                    "                       In the middle\n\n" + prose(2, 3));
    CHECK(blocks_of_role(reading, "dateline").empty());
    CHECK(blocks_of_role(reading, "signature").empty());
}

TEST_CASE("a salutation and a closing in lines of its own are parts of a letter",
          "[readers][text]") {
    const auto reading = read_plain("A Letter\n\n" + prose(1) + "Dear Jan,\n\n" + prose(2, 1) +
                                    "                    Yours ever,\n"
                                    "                            Ann Author.\n\n" +
                                    prose(2, 3));
    const std::string tree = reading.document.tree().serialize(galley::bridge::XmlLayout::AsIs);
    CHECK(contains(tree, "role=\"salutation\""));
    CHECK(contains(tree, "role=\"signature\""));
    CHECK(contains(shape_of(reading), "literallayout(Yours ever,"));
}

TEST_CASE("a stanza that is no farewell stays verse", "[readers][text]") {
    const std::string shape = shape_of("A Letter\n\n" + prose(1) +
                                       "    Over the wide and the silent sea,\n"
                                       "    Ann the Author came back to me.\n\n" +
                                       prose(2, 1));
    CHECK(contains(shape, "blockquote(literallayout("));
}
