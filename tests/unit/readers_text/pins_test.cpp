// What pins make of lines, and of the lines around them.
#include "readers/text/pin_places.hpp"
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <cstdint>
#include <string>
#include <vector>

using namespace galley;
using namespace galley::tests;

namespace {

struct Wanted {
    std::uint32_t line;
    PinKind kind;
    int level = 0;
    std::uint32_t last = 0; ///< of a range; 0: one line
};

struct Pinned {
    Reading reading;
    Diagnostics diagnostics;
    [[nodiscard]] std::string shape() const { return shape_of(reading); }
};

ReadOptions options_for(std::string text, const std::vector<Wanted>& wanted) {
    std::vector<SpanEntry> replaced;
    const auto lines = readers::source_lines(text, replaced);
    const readers::PinPlaces places(lines);
    ReadOptions options;
    for (const Wanted& one : wanted) {
        Pin pin{one.kind, one.level, {}};
        for (std::uint32_t i = one.line; i <= std::max(one.line, one.last); ++i) {
            if (!lines[i - 1].blank()) {
                pin.lines.push_back(places.anchor_of(i - 1));
            }
        }
        options.pins.push_back(std::move(pin));
    }
    return options;
}

Pinned read_pinned(const std::string& text, const std::vector<Wanted>& wanted) {
    Pinned pinned;
    pinned.reading =
        readers::read_text({"in/a.txt", text}, options_for(text, wanted), pinned.diagnostics);
    return pinned;
}

std::size_t count(const Pinned& pinned, std::string_view code) {
    const auto& list = pinned.diagnostics.list();
    return static_cast<std::size_t>(
        std::count_if(list.begin(), list.end(), [&](auto& one) { return one.code == code; }));
}

std::vector<int> levels_of(const Pinned& pinned) {
    std::vector<int> levels;
    for (const Verdict& verdict : pinned.reading.verdicts) {
        if (verdict.kind == "heading") {
            levels.push_back(verdict.level);
        }
    }
    return levels;
}

} // namespace

TEST_CASE("a line within a paragraph is cut out as a head", "[readers][text][pins]") {
    const std::string text = "Stores\n\n" + prose(3) + prose(2, 3);
    const Pinned pinned = read_pinned(text, {{4, PinKind::Heading}});
    CHECK(contains(pinned.shape(),
                   "para(The harbour number 0 lies where the river meets the open)section(title("
                   "water, and the boats that leave it at dawn carry nets which)para(were"));
    CHECK(pinned.reading.verdicts[2].votes.front() == Vote{"pin", 100});
}

TEST_CASE("a pinned paragraph leaves its list, and no item stays behind in it",
          "[readers][text][pins]") {
    const std::string items = "1. Mend the ropes.\n2. Fill the lamps.\n3. Ring the bell.\n";
    const std::string text = "Stores\n\n" + prose() + items + "\n" + prose(2, 3);
    REQUIRE(contains(shape_of(text), "orderedlist("));
    const Pinned pinned = read_pinned(text, {{20, PinKind::Paragraph}});
    CHECK(contains(pinned.shape(), "para(3. Ring the bell.)"));
    CHECK_FALSE(contains(pinned.shape(), "listitem(para(Ring"));
}

TEST_CASE("pinned items join their neighbours' list", "[readers][text][pins]") {
    const std::string items = "- Mend the ropes\n- Fill the lamps\nRing the bell\n- Go\n";
    const Pinned pinned =
        read_pinned("Stores\n\n" + prose() + items + "\n" + prose(2, 3), {{20, PinKind::ListItem}});
    CHECK(contains(pinned.shape(), "listitem(para(Fill the lamps))listitem(para(Ring the bell))"));
}

TEST_CASE("a line pinned as a paragraph is no member of a series of heads",
          "[readers][text][pins]") {
    std::string text = "Stores\n\n";
    for (const std::string head : {"I. Ropes", "II. Lamps", "III. Bells", "IV. Flags"}) {
        text += head + "\n\n" + prose(1);
    }
    REQUIRE(contains(shape_of(text), "title(II. Lamps)"));
    const Pinned pinned = read_pinned(text, {{10, PinKind::Paragraph}});
    CHECK(contains(pinned.shape(), "para(II. Lamps)"));
    CHECK(contains(pinned.shape(), "title(III. Bells)"));
}

TEST_CASE("one pinned head proves the series that it stands in", "[readers][text][pins]") {
    std::string text = "Stores\n\n";
    for (const std::string head :
         {"1. We mend the ropes and the nets, and all that the storm has torn.",
          "2. We fill the lamps, and then we wait for the tide to turn."}) {
        text += head + "\n\n" + prose(1);
    }
    REQUIRE_FALSE(contains(shape_of(text), "section("));
    const Pinned pinned = read_pinned(text, {{3, PinKind::Heading}});
    CHECK(contains(pinned.shape(), "title(1. We mend the ropes and"));
    CHECK(contains(pinned.shape(), "title(2. We fill the lamps, and"));
}

TEST_CASE("a pinned level moves what is below the head", "[readers][text][pins]") {
    std::string text = "Stores\n\n";
    for (const std::string head : {"1. Ropes", "1.1. Hemp", "2. Lamps", "2.1. Oil", "2.2. Wick"}) {
        text += head + "\n\n" + prose(1);
    }
    REQUIRE(contains(shape_of(text), ")section(title(2. Lamps)"));
    const Pinned pinned = read_pinned(text, {{17, PinKind::Heading, 2}});
    CHECK(levels_of(pinned) == std::vector<int>{1, 2, 2, 3, 3});
    CHECK(count(pinned, "G106") == 0);
}

TEST_CASE("a pinned level leaves the levels of its like", "[readers][text][pins]") {
    const std::string text = "Stores\n\n" + prose(1) + "Ropes\n\n" + prose(1) +
                             "Hemp\n\nLamps\n\n" + prose(1) + "Bells\n\n" + prose(1);
    const Pinned pinned = read_pinned(text, {{15, PinKind::Heading, 2}});
    CHECK(levels_of(pinned) == std::vector<int>{1, 2, 1, 1});
}

TEST_CASE("a level that no head leads to is said to be another", "[readers][text][pins]") {
    const Pinned pinned = read_pinned("Stores\n\n" + prose(), {{3, PinKind::Heading, 3}});
    CHECK(count(pinned, "G106") == 1);
}

TEST_CASE("pinned title lines outrank the header and the first line", "[readers][text][pins]") {
    const Pinned pinned = read_pinned(
        "Title: Wrong\nAuthor: Ana Ruiz\n\nNot this one\n\nThe Stores\n\nof a Ship\n\n" + prose(),
        {{6, PinKind::Title}, {8, PinKind::Subtitle}});
    CHECK(pinned.reading.document.metadata().title == "The Stores");
    CHECK(pinned.reading.document.metadata().subtitle == "of a Ship");
    CHECK(pinned.reading.header.title.empty());
    CHECK(pinned.reading.header.authors == std::vector<std::string>{"Ana Ruiz"});
}

TEST_CASE("a range is one block; a second title line goes on with the first",
          "[readers][text][pins]") {
    const std::string text = "Stores\n\n" + prose();
    CHECK(contains(read_pinned(text, {{3, PinKind::Verse, 0, 5}}).shape(),
                   "blockquote(literallayout(The harbour number 0 lies where the river meets the "
                   "open\nwater"));
    CHECK(read_pinned(text, {{1, PinKind::Title}, {3, PinKind::Title}})
              .reading.document.metadata()
              .title == "Stores The harbour number 0 lies where the river meets the open");
}

TEST_CASE("lines pinned as preformatted are not read", "[readers][text][pins]") {
    const Pinned pinned =
        read_pinned("The Wall\n\n" + prose(1) + "the _sea_\n  and I\n\n" + prose(1, 1),
                    {{8, PinKind::Preformatted, 0, 9}});
    CHECK(contains(pinned.shape(), "programlisting(the _sea_\n  and I)"));
}

TEST_CASE("what would be left out can be kept, and what is kept left out",
          "[readers][text][pins]") {
    std::string text = "Stores\n\nContents\n\nRopes\nLamps\nBells\nFlags\n\n";
    for (const std::string head : {"Ropes", "Lamps", "Bells", "Flags"}) {
        text += "\n" + head + "\n\n" + prose(1);
    }
    REQUIRE(contains(left_out(read_plain(text), "contents"), "Lamps"));
    const Pinned pinned = read_pinned(text, {{6, PinKind::Paragraph}, {14, PinKind::LeftOut}});
    CHECK(contains(pinned.shape(), "para(Lamps)"));
    CHECK_FALSE(contains(left_out(pinned.reading, "contents"), "Lamps"));
    CHECK(left_out(pinned.reading, "left out") ==
          "water, and the boats that leave it at dawn carry nets which\n");
    CHECK(contains(pinned.shape(), "river meets the open were mended"));
}

TEST_CASE("a pin whose line is gone is a warning with its place", "[readers][text][pins]") {
    const std::string text = "Stores\n\n" + prose();
    Pinned pinned;
    pinned.reading = readers::read_text({"in/a.txt", "Stores\n\n" + prose(2, 1)},
                                        options_for(text, {{3, PinKind::Heading}}),
                                        pinned.diagnostics);
    REQUIRE(count(pinned, "G104") == 1);
    CHECK(pinned.diagnostics.list().front().origin == Origin{"in/a.txt", 3, 0});
    CHECK_FALSE(contains(pinned.shape(), "section"));
}

TEST_CASE("no pin reaches Project Gutenberg's frame", "[readers][text][pins]") {
    const std::string text = "The Project Gutenberg eBook of Stores\n\nTitle: Stores\n\n"
                             "*** START OF THE PROJECT GUTENBERG EBOOK STORES ***\n\nStores\n\n" +
                             prose() + "*** END OF THE PROJECT GUTENBERG EBOOK STORES ***\n";
    const Pinned pinned = read_pinned(text, {{1, PinKind::Heading}});
    CHECK(count(pinned, "G105") == 1);
    CHECK_FALSE(contains(pinned.shape(), "eBook of"));
}
