// Structure found in plain text, and what must stay a paragraph.
#include "base/error.hpp"
#include "document/schema.hpp"
#include "readers/text/text_reader.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using namespace galley;

namespace {

Reading read(const std::string& bytes, Diagnostics& diagnostics) {
    Reading reading = readers::read_text({"in/a.txt", bytes}, {}, diagnostics);
    CHECK(
        validate(reading.document, std::string(GALLEY_SOURCE_DIR) + "/styles/galley.rng").empty());
    return reading;
}

std::string shape(bridge::Node node) {
    std::string out;
    for (bridge::Node child = node.first_child(); child; child = child.next()) {
        if (child.is_text()) {
            out += child.content();
        } else if (child.is_element() && child.name() != "info") {
            out += std::string(child.name()) + "(" + shape(child) + ")";
        }
    }
    return out;
}

std::string shape(const std::string& bytes) {
    Diagnostics diagnostics;
    return shape(read(bytes, diagnostics).document.root());
}

std::string title(const std::string& bytes) {
    Diagnostics diagnostics;
    return read(bytes, diagnostics).document.metadata().title;
}

/// How many elements of the name the tree holds.
std::size_t count(const std::string& bytes, std::string_view name) {
    const std::string all = shape(bytes);
    const std::string wanted = std::string(name) + "(";
    std::size_t found = 0;
    for (std::size_t at = all.find(wanted); at != std::string::npos;
         at = all.find(wanted, at + 1)) {
        found += at == 0 || all[at - 1] < 'a' || all[at - 1] > 'z' ? 1U : 0U;
    }
    return found;
}

// Paragraphs of a usual length, each other than the last.
const std::string prose_a =
    "The harbour lies where the river meets the open water, and the boats that leave it at dawn "
    "carry nets which were mended by lamplight on the evening before by patient hands.";
const std::string prose_b =
    "Nobody remembers who first built the long wall, but every spring the people of the town walk "
    "along it and count the stones that winter has loosened, and then they put them back.";
const std::string prose_c =
    "When the market closes the square is swept, the lamps are lit one after the other, and for an "
    "hour there is no sound but the water that runs down the steps towards the lower gate.";

std::string lines(std::initializer_list<std::string> all) {
    std::string out;
    for (const std::string& line : all) {
        out += line + "\n";
    }
    return out;
}

} // namespace

TEST_CASE("a first short line above prose is the title", "[readers][text]") {
    CHECK(title(lines({"A Walk on the Wall", prose_a, prose_b})) == "A Walk on the Wall");
    CHECK(title(lines({"A Walk on the Wall", "", prose_a, "", prose_b})) == "A Walk on the Wall");
}

TEST_CASE("a first line that is prose, a greeting or an item is no title", "[readers][text]") {
    CHECK(title(lines({prose_a, prose_b})).empty());
    CHECK(title(lines({"Dear Sir,", prose_a, prose_b})).empty());
    CHECK(title(lines({"- milk", "- bread", "- salt"})).empty());
}

TEST_CASE("Roman numbers in series are heads, Arabic ones below them the next level",
          "[readers][text]") {
    const std::string text = lines({"The Town",
                                    "I. The Harbour",
                                    "1. Boats: Wood and Iron",
                                    prose_a,
                                    "2. Nets: Old and New",
                                    prose_b,
                                    "II. The Wall",
                                    "1. Stones: Found and Cut",
                                    prose_c,
                                    "2. Gates: Open and Shut",
                                    prose_a});
    CHECK(shape(text) ==
          "section(title(I. The Harbour)section(title(1. Boats: Wood and Iron)para(" + prose_a +
              "))section(title(2. Nets: Old and New)para(" + prose_b +
              ")))section(title(II. The Wall)section(title(1. Stones: Found and Cut)para(" +
              prose_c + "))section(title(2. Gates: Open and Shut)para(" + prose_a + ")))");
}

TEST_CASE("numbered sentences without bodies are an ordered list", "[readers][text]") {
    const std::string text = lines({"Bread",
                                    "",
                                    prose_a,
                                    "",
                                    "1. Mix the flour with water.",
                                    "2. Let it rest for an hour.",
                                    "3. Bake it until it is brown.",
                                    "",
                                    prose_b});
    CHECK(count(text, "orderedlist") == 1);
    CHECK(count(text, "listitem") == 3);
    CHECK(count(text, "section") == 0);
}

TEST_CASE("known section names beside a series keep its level", "[readers][text]") {
    const std::string text = lines({"The Town",
                                    "Introduction",
                                    prose_a,
                                    "I. The Harbour",
                                    prose_b,
                                    "II. The Wall",
                                    prose_c,
                                    "Conclusion",
                                    prose_a});
    CHECK(shape(text) == "section(title(Introduction)para(" + prose_a +
                             "))section(title(I. The Harbour)para(" + prose_b +
                             "))section(title(II. The Wall)para(" + prose_c +
                             "))section(title(Conclusion)para(" + prose_a + "))");
}

TEST_CASE("a separator before a head is consumed, one between paragraphs is a break",
          "[readers][text]") {
    const std::string text = lines(
        {"The Town", "I. The Harbour", prose_a, "---", "II. The Wall", prose_b, "* * *", prose_c});
    Diagnostics diagnostics;
    const Reading reading = read(text, diagnostics);
    const auto separators =
        std::count_if(reading.spans.begin(), reading.spans.end(), [](const SpanEntry& entry) {
            return entry.kind == SpanEntry::Kind::Consumed && entry.what == "separator" &&
                   entry.text == "---";
        });
    CHECK(separators == 1);
    CHECK(count(text, "bridgehead") == 1);
}

TEST_CASE("labels with sentences in neighbouring lines are a variable list", "[readers][text]") {
    const std::string text = lines({"The Town",
                                    "",
                                    prose_a,
                                    "",
                                    "The Harbour: Boats leave it at dawn and come home late.",
                                    "The Wall: Nobody remembers who built it.",
                                    "The Square: It is swept when the market closes.",
                                    "",
                                    prose_b});
    CHECK(count(text, "variablelist") == 1);
    CHECK(count(text, "varlistentry") == 3);
    CHECK(count(lines({"The Town", prose_a, "He said: I shall not go there again.", prose_b}),
                "variablelist") == 0);
}

TEST_CASE("a lead-in with a colon begins a list, a connective ends it", "[readers][text]") {
    const std::string text =
        lines({"The Town",
               prose_a,
               "The town lives by a long custom. It needs three things:",
               "The harbour needs calm weather.",
               "The wall needs patient hands.",
               "The market needs honest scales.",
               "Yet no custom lasts for ever, and the old people know it well; "
               "they say so every spring when the stones are counted anew."});
    CHECK(count(text, "itemizedlist") == 1);
    CHECK(count(text, "listitem") == 3);
    CHECK(shape(text).find("para(Yet no custom") != std::string::npos);
}

TEST_CASE("bullets make lists, nested by their indent", "[readers][text]") {
    const std::string text =
        lines({"Things", "", prose_a, "", "- boats", "- nets", "  - old ones", "- ropes"});
    CHECK(shape(text).find("itemizedlist(listitem(para(boats))listitem(para(nets)itemizedlist("
                           "listitem(para(old ones))))listitem(para(ropes)))") !=
          std::string::npos);
}

TEST_CASE("wrapped lines are joined, hyphens by the document's own words", "[readers][text]") {
    const std::string text =
        "The fisherman stood at the water and looked for a well-known boat that\n"
        "had left in the morning; it was the strongest of all, and its fisher-\n"
        "man had a name that everybody knew, though he himself was not well-\n"
        "known to anybody who came from outside the town and its long wall.\n"
        "\n"
        "The second paragraph begins after a blank line and is wrapped by hand\n"
        "in the same way as the first one, so that the lines have one width.\n";
    const std::string all = shape(text);
    CHECK(all.find("its fisherman had") != std::string::npos);
    CHECK(all.find("not well-known to") != std::string::npos);
    CHECK(count(text, "para") == 2);
}

TEST_CASE("emphasis marks become emphasis, names with underscores stay", "[readers][text]") {
    const std::string all =
        shape(lines({"The Town", prose_a, "It was _very_ old, and a_b_c was *not* its name."}));
    CHECK(all.find("emphasis(very)") != std::string::npos);
    CHECK(all.find("emphasis(not)") != std::string::npos);
    CHECK(all.find("a_b_c") != std::string::npos);
}

TEST_CASE("one number, an initial or a year at a line's start makes no head",
          "[readers][text][danger]") {
    for (const std::string& line : {std::string("I. e. the wall, not the harbour, was meant."),
                                    std::string("A. N. Writer wrote of the town in his old age."),
                                    std::string("1812 was the year in which the gate was built."),
                                    std::string("No. 5 was the house at the corner of the square."),
                                    std::string("Mr. Brown lived there for most of his life."),
                                    std::string("Part of the wall had fallen before the winter."),
                                    std::string("VI was the number that stood above the door."),
                                    std::string("Chapter 9 is a bit of a wildcard, he thought.")}) {
        INFO(line);
        CHECK(count(lines({"The Town", prose_a, line, prose_b, prose_c}), "section") == 0);
        CHECK(count(lines({"The Town", "", prose_a, "", line, "", prose_b, "", prose_c}),
                    "section") == 0);
    }
}

TEST_CASE("short speeches are paragraphs", "[readers][text][danger]") {
    const std::string text = lines({"The Town",
                                    "",
                                    prose_a,
                                    "",
                                    "\u201CNo.\u201D",
                                    "",
                                    "\u201CYes!\u201D",
                                    "",
                                    "\u201CPerhaps tomorrow\u201D",
                                    "",
                                    prose_b});
    CHECK(count(text, "section") == 0);
    CHECK(count(text, "para") == 5);
}

TEST_CASE("a header block is metadata, not text", "[readers][text]") {
    Diagnostics diagnostics;
    const Reading reading = read("Title: The Town\nAuthor: Ann Author\nLanguage: en\n\n" + prose_a +
                                     "\n\n" + prose_b + "\n",
                                 diagnostics);
    CHECK(reading.header.title == "The Town");
    CHECK(reading.header.authors == std::vector<std::string>{"Ann Author"});
    CHECK(shape(reading.document.root()) == "para(" + prose_a + ")para(" + prose_b + ")");
}

TEST_CASE("UTF-16 and Windows-1252 are the same text as UTF-8", "[readers][text]") {
    const std::string utf8 = "Caf\xC3\xA9\n" + prose_a + "\n" + prose_b + "\n";
    std::string latin = "Caf\xE9\n" + prose_a + "\n" + prose_b + "\n";
    std::string wide = "\xFF\xFE";
    for (const char c : latin) {
        wide += c;
        wide += '\0';
    }
    CHECK(title(utf8) == "Caf\xC3\xA9");
    CHECK(shape(latin) == shape(utf8));
    CHECK(shape(wide) == shape(utf8));
    CHECK(title(latin) == title(utf8));
    CHECK(title(wide) == title(utf8));
}

TEST_CASE("a file without text is an error", "[readers][text]") {
    Diagnostics diagnostics;
    CHECK_THROWS_AS(readers::read_text({"a.txt", ""}, {}, diagnostics), Error);
    CHECK_THROWS_AS(readers::read_text({"a.txt", " \n\t\n"}, {}, diagnostics), Error);
    CHECK_THROWS_AS(readers::read_text({"a.txt", std::string("a\0b\0\0c", 6)}, {}, diagnostics),
                    Error);
}

TEST_CASE("every block knows its lines", "[readers][text]") {
    Diagnostics diagnostics;
    const Reading reading = read(lines({"The Town", prose_a, prose_b}), diagnostics);
    std::string places;
    for (bridge::Node child = reading.document.root().first_child(); child; child = child.next()) {
        if (child.is_element() && child.name() == "para") {
            places +=
                std::string(child.attribute("urn:galley:intermediate", "src").value_or("")) + " ";
        }
    }
    CHECK(places == "a.txt:2:1-2:" + std::to_string(prose_a.size()) +
                        " a.txt:3:1-3:" + std::to_string(prose_b.size()) + " ");
}
