// Initial letters, first lines of another style, verse, balanced heads and letterspacing.
#include "support/catch.hpp"
#include "typeset/paragraph.hpp"
#include "typeset/typesetter.hpp"
#include "unit/typeset/set_text.hpp"
#include "unit/typeset/type_fixture.hpp"

#include <algorithm>
#include <cmath>

using namespace galley;
using namespace galley::typeset;
using namespace galley::tests;
using presentation::Box;

namespace {

struct Setting {
    FontBook book{test_fonts()};
    ShapedFonts shaped{book};
    ParagraphSetter setter{shaped};

    SetParagraph set(const Box& box, double measure) {
        structure.assign(box.runs.size(), 0);
        return setter.set(box, box.runs, {measure, &structure});
    }
    SetParagraph
    form(const Box& box, double measure, const BrokenParagraph& broken, std::size_t index) {
        structure.assign(box.runs.size(), 0);
        return setter.set(box, box.runs, {measure, &structure}, broken, index);
    }
    std::vector<int> structure;
};

/// Where the first glyph that is seen stands.
double begin_of(const SetLine& line) {
    const auto seen = std::find_if(
        line.runs.begin(), line.runs.end(), [](const GlyphRun& run) { return !run.unseen; });
    return seen->x.points();
}

/// Where the last letter ends, without the space after it.
double end_of(const SetLine& line, double letter_spacing) {
    double end = 0.0;
    for (const GlyphRun& run : line.runs) {
        double x = run.x.points();
        for (const PlacedGlyph glyph : run.glyphs) {
            x += glyph.advance.points();
            const bool blank = glyph.cluster < run.text.size() && run.text[glyph.cluster] == ' ';
            end = blank ? end : x - letter_spacing;
        }
    }
    return end;
}

Box with_initial(const std::string& letter, const std::string& rest, double size, int sink) {
    Box box = paragraph_box(rest);
    css::ComputedStyle style = *box.style;
    style.initial_letter = {size, sink};
    style.display = css::Display::Inline;
    presentation::TextRun run = text_run(letter, shared(std::move(style)));
    run.first_letter = true;
    box.runs.insert(box.runs.begin(), std::move(run));
    return box;
}

Box with_first_line(const std::string& text) {
    Box box = paragraph_box(text);
    css::ComputedStyle style = *box.style;
    style.caps = css::Caps::AllSmallCaps;
    style.letter_spacing = Length::from_points(0.5);
    style.color = {1.0, 0.0, 0.0};
    box.runs.front().first_line = shared(std::move(style));
    return box;
}

Box verse(const std::string& text) {
    css::ComputedStyle style = text_style();
    style.text_align = css::TextAlign::Start;
    style.text_align_last = css::TextAlign::Start;
    style.hyphens = css::Hyphens::Manual;
    style.text_indent.length = Length::from_points(22.0);
    style.hanging_indent = true;
    style.indent_each_line = true;
    return paragraph_box(text, style);
}

double cap_height(const FontBook& book, const DrawnLetter& letter) {
    const bridge::FontMetrics& metrics = book.face(letter.font)->metrics();
    return letter.size.points() * metrics.cap_height / metrics.units_per_em;
}

} // namespace

TEST_CASE("a drop cap reaches from the first line's capitals down to a baseline", "[typeset]") {
    Setting setting;
    for (const int lines : {2, 3, 4}) {
        const Box box = with_initial("W", "hen " + some_words(5, 90), lines, lines);
        const auto set = setting.set(box, 260.0);
        REQUIRE(set.lines.front().letters.size() == 1);
        const DrawnLetter& letter = set.lines.front().letters.front();
        CHECK(letter.y.points() == Approx(14.0 * (lines - 1)));
        const double caps = 11.0 * 0.65; // EB Garamond
        CHECK(cap_height(setting.book, letter) == Approx(14.0 * (lines - 1) + caps).margin(0.01));
        CHECK(letter.x.points() < 0.0); // the serif's side bearing is taken out
        const double beside = begin_of(set.lines.front());
        CHECK(beside > 20.0);
        for (std::size_t i = 0; i < set.lines.size(); ++i) {
            const bool indented = i < static_cast<std::size_t>(lines);
            CHECK(begin_of(set.lines[i]) == Approx(indented ? beside : 0.0).margin(1.5));
            CHECK(set.lines[i].overfull == 0.0);
        }
    }
}

TEST_CASE("the initial letter is read where its word goes on", "[typeset]") {
    Setting setting;
    const Box box = with_initial("“W", "hen " + some_words(6, 60), 3.0, 3);
    const auto set = setting.set(box, 260.0);
    CHECK(text_of(set) == "“When " + some_words(6, 60));
    const auto& runs = set.lines.front().runs;
    REQUIRE(runs.size() >= 2);
    CHECK(runs[0].unseen);
    CHECK_FALSE(runs[1].unseen);
    CHECK(runs[0].size == runs[1].size);
    CHECK(runs[0].y == runs[1].y);
    CHECK(right_edge(runs[0]) == Approx(runs[1].x.points()).margin(0.01));
}

TEST_CASE("all forms of a paragraph leave the room of its initial", "[typeset]") {
    Setting setting;
    std::size_t forms = 0;
    for (unsigned seed = 1; seed < 12; ++seed) {
        const Box box = with_initial("T", "he " + some_words(seed, 110), 3.0, 3);
        const auto broken = setting.setter.broken(box, box.runs, 240.0);
        for (std::size_t i = 0; i < broken.forms.size(); ++i) {
            const auto set = setting.form(box, 240.0, broken, i);
            CHECK(text_of(set) == "The " + some_words(seed, 110));
            for (std::size_t line = 0; line < set.lines.size(); ++line) {
                CHECK((begin_of(set.lines[line]) > 15.0) == (line < 3));
                CHECK(end_of(set.lines[line], 0.0) < 244.0);
            }
        }
        forms += broken.forms.size();
    }
    CHECK(forms > 12);
}

TEST_CASE("no page begins beside an initial, and what follows stands below it", "[typeset]") {
    for (int before = 1; before < 14; ++before) {
        std::vector<Box> blocks;
        for (int i = 0; i < before; ++i) {
            blocks.push_back(paragraph_box("Line."));
        }
        blocks.push_back(with_initial("V", before % 2 == 0 ? "anity." : some_words(3, 60), 4.0, 4));
        blocks.push_back(paragraph_box("After."));
        Diagnostics diagnostics;
        const css::StyleSheet sheet = css::parse_stylesheet(
            "@page { size: 300pt 240pt; margin: 50pt; }", "test.css", diagnostics);
        const Pages pages =
            set_pages(document_box(std::move(blocks)), sheet, test_fonts(), {}, diagnostics);
        std::size_t letters = 0;
        for (const Page& page : pages.pages) {
            letters += page.letters.size();
            for (const DrawnLetter& letter : page.letters) {
                CHECK(letter.y.points() < 190.5); // the foot of the page
                for (const GlyphRun& run : page.runs) {
                    if (run.text == "After.") {
                        CHECK(run.y.points() > letter.y.points() + 13.9);
                    }
                }
            }
        }
        CHECK(letters == 1);
    }
}

TEST_CASE("a raised cap stands on the first line and takes the room above it", "[typeset]") {
    std::vector<Box> blocks{paragraph_box("Before.")};
    blocks.push_back(with_initial("A", "ll " + some_words(3, 40), 3.0, 1));
    Diagnostics diagnostics;
    const css::StyleSheet sheet = css::parse_stylesheet(
        "@page { size: 300pt 240pt; margin: 50pt; }", "test.css", diagnostics);
    const Pages pages =
        set_pages(document_box(std::move(blocks)), sheet, test_fonts(), {}, diagnostics);
    REQUIRE(pages.pages.front().letters.size() == 1);
    const double baseline = pages.pages.front().letters.front().y.points();
    const auto& runs = pages.pages.front().runs;
    CHECK(runs[0].text == "Before.");
    CHECK(baseline == Approx(runs[0].y.points() + 3 * 14.0));
    CHECK(runs[1].y.points() == Approx(baseline));
}

TEST_CASE("the first line's style holds for exactly the first line", "[typeset]") {
    Setting setting;
    std::size_t lines = 0;
    for (unsigned seed = 1; seed < 40; ++seed) {
        const std::string text = some_words(seed, 70);
        const Box box = with_first_line(text);
        const double measure = 180.0 + seed;
        const auto broken = setting.setter.broken(box, box.runs, measure);
        for (std::size_t form = 0; form < broken.forms.size(); ++form) {
            const auto set = setting.form(box, measure, broken, form);
            CHECK(text_of(set) == text);
            for (std::size_t i = 0; i < set.lines.size(); ++i) {
                for (const GlyphRun& run : set.lines[i].runs) {
                    const bool blank = run.text == " ";
                    CHECK((blank || (run.color.red == 1.0) == (i == 0)));
                }
                CHECK(set.lines[i].overfull == 0.0);
            }
            CHECK_FALSE(set.lines.front().hyphenated);
            lines += set.lines.size();
        }
    }
    CHECK(lines > 200);
}

TEST_CASE("a text of one line is all first line", "[typeset]") {
    Setting setting;
    const auto set = setting.set(with_first_line("A short one."), 200.0);
    REQUIRE(set.lines.size() == 1);
    REQUIRE(set.lines.front().runs.size() == 1);
    CHECK(set.lines.front().runs.front().color.red == 1.0);
}

TEST_CASE("a note call in a first line of another style is one call", "[typeset]") {
    Setting setting;
    Box box = with_first_line(some_words(4, 60));
    box.runs.front().href = "#n1";
    const auto broken = setting.setter.broken(box, box.runs, 200.0);
    CHECK(broken.forms.front().marks.size() == 1);
}

TEST_CASE("lines of verse that are too long are turned over, further in", "[typeset]") {
    Setting setting;
    const Box box = verse(some_words(3, 14) + "\nshort\n" + some_words(9, 12));
    const auto set = setting.set(box, 200.0);
    REQUIRE(set.lines.size() >= 5);
    bool begins = true;
    std::size_t at = 0; // bytes of the text
    std::size_t turned = 0;
    for (const SetLine& line : set.lines) {
        CHECK(begin_of(line) == Approx(begins ? 0.0 : 22.0).margin(0.01));
        CHECK(end_of(line, 0.0) <= 200.01);
        CHECK_FALSE(line.hyphenated);
        CHECK(line.stretched == Approx(1.0));
        turned += begins ? 0 : 1;
        for (const GlyphRun& run : line.runs) {
            at += run.text.size();
        }
        begins = box.runs.front().text[at - 1] == '\n';
    }
    CHECK(turned >= 2);
}

TEST_CASE("what is turned over stands in from the typed indent of its line", "[typeset]") {
    Setting setting;
    const std::string blanks = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";
    const auto set = setting.set(
        verse("short\n" + blanks + some_words(3, 14) + "\n" + some_words(4, 14)), 200.0);
    CHECK(begin_of(set.lines[0]) == Approx(0.0).margin(0.01));
    CHECK(begin_of(set.lines[1]) == Approx(0.0).margin(0.01)); // its blanks are glyphs
    std::vector<double> begins;
    for (std::size_t i = 2; i < set.lines.size(); ++i) {
        begins.push_back(begin_of(set.lines[i]));
        CHECK(end_of(set.lines[i], 0.0) <= 200.01);
    }
    REQUIRE(begins.size() >= 3);
    CHECK(begins.front() > 22.0 + 8 * 2.0); // eight blanks of a fifth of an em at least
    CHECK(begins.back() == Approx(22.0).margin(0.01));
}

TEST_CASE("the lines of a balanced head differ little, and none is a lone word", "[typeset]") {
    Setting setting;
    css::ComputedStyle style = text_style();
    style.text_align = css::TextAlign::Center;
    style.text_align_last = css::TextAlign::Center;
    style.balanced_lines = true;
    const auto set = setting.set(
        paragraph_box("A head whose words all but fill the line, except for one", style), 200.0);
    REQUIRE(set.lines.size() == 2);
    CHECK(std::abs(set.lines[0].width - set.lines[1].width) < 30.0);
    for (const SetLine& line : set.lines) {
        CHECK_FALSE(line.hyphenated);
        CHECK(begin_of(line) + end_of(line, 0.0) == Approx(200.0).margin(0.05));
    }
}

TEST_CASE("letterspaced lines are centred by their letters", "[typeset]") {
    Setting setting;
    for (const double spacing : {0.0, 1.0, 4.0}) {
        css::ComputedStyle style = text_style();
        style.text_align = css::TextAlign::Center;
        style.text_align_last = css::TextAlign::Center;
        style.letter_spacing = Length::from_points(spacing);
        const auto set = setting.set(paragraph_box("AVON office", style), 200.0);
        REQUIRE(set.lines.size() == 1);
        const SetLine& line = set.lines.front();
        CHECK(begin_of(line) + end_of(line, spacing) == Approx(200.0).margin(0.05));
    }
}

TEST_CASE("letterspacing keeps kerning, parts ligatures and widens blanks", "[typeset]") {
    Setting setting;
    const auto set_in = [&](const std::string& text, double spacing, bool kerning) {
        css::ComputedStyle style = text_style();
        style.letter_spacing = Length::from_points(spacing);
        style.kerning = kerning;
        return setting.set(paragraph_box(text, style), 400.0).lines.front();
    };
    CHECK(set_in("office", 0.0, true).runs.front().glyphs.size() < 6);
    CHECK(set_in("office", 1.0, true).runs.front().glyphs.size() == 6);
    const double kerned = set_in("AVAV", 0.0, true).width - set_in("AVAV", 0.0, false).width;
    CHECK(kerned < -1.0);
    CHECK(set_in("AVAV", 1.0, true).width - set_in("AVAV", 1.0, false).width ==
          Approx(kerned).margin(0.01));
    CHECK(set_in("o o", 2.0, true).width - set_in("o o", 0.0, true).width ==
          Approx(4.0).margin(0.01));
}
