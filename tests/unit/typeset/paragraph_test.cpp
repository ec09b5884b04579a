// Paragraphs as lines: justification, hyphens, features, fallback, links, blanks.
#include "support/catch.hpp"
#include "typeset/paragraph.hpp"
#include "unit/typeset/set_text.hpp"
#include "unit/typeset/type_fixture.hpp"

#include <algorithm>

using namespace galley;
using namespace galley::typeset;
using namespace galley::tests;

namespace {

struct ParagraphSetting {
    FontBook book{test_fonts()};
    ShapedFonts shaped{book};
    ParagraphSetter setter{shaped};

    SetParagraph set(const presentation::Box& box, double measure) {
        structure.assign(box.runs.size(), 0);
        return setter.set(box, box.runs, {measure, &structure});
    }
    std::vector<int> structure;
};

/// Where the last glyph that is no blank ends.
double ink_end(const SetLine& line) {
    double end = 0.0;
    double x = 0.0;
    for (const GlyphRun& run : line.runs) {
        x = run.x.points();
        for (const PlacedGlyph glyph : run.glyphs) {
            x += glyph.advance.points();
            const bool blank = glyph.cluster < run.text.size() && run.text[glyph.cluster] == ' ';
            end = blank ? end : x;
        }
    }
    return end;
}

bool has_code(const SetParagraph& paragraph, std::string_view code) {
    return std::any_of(paragraph.diagnostics.begin(),
                       paragraph.diagnostics.end(),
                       [&](const Diagnostic& each) { return each.code == code; });
}

} // namespace

TEST_CASE("justified lines end at the measure, the last one where its text ends", "[typeset]") {
    ParagraphSetting setting;
    const auto set = setting.set(paragraph_box(some_words(3, 200)), 300.0);
    REQUIRE(set.lines.size() > 10);
    for (std::size_t i = 0; i + 1 < set.lines.size(); ++i) {
        // Marks may hang out by less than half an em.
        CHECK(ink_end(set.lines[i]) > 299.9);
        CHECK(ink_end(set.lines[i]) < 303.5);
        CHECK(set.lines[i].overfull == 0.0);
    }
    CHECK(ink_end(set.lines.back()) < 303.5);
    CHECK(set.diagnostics.empty());
}

TEST_CASE("the lines hold the text, each blank once, and no hyphen that it lacks", "[typeset]") {
    ParagraphSetting setting;
    for (unsigned seed = 1; seed < 20; ++seed) {
        const std::string text = some_words(seed, 90);
        const auto set = setting.set(paragraph_box(text), 150.0);
        CHECK(text_of(set) == text);
        for (const SetLine& line : set.lines) {
            const GlyphRun& last = line.runs.back();
            CHECK(line.hyphenated == last.line_end_hyphen);
            if (line.hyphenated) {
                CHECK(last.glyphs.back().cluster == last.text.size());
            }
        }
    }
}

TEST_CASE("letters grow and shrink by two hundredths at most", "[typeset]") {
    ParagraphSetting setting;
    const auto set = setting.set(paragraph_box(some_words(9, 300)), 200.0);
    bool used = false;
    for (const SetLine& line : set.lines) {
        for (const GlyphRun& run : line.runs) {
            CHECK(run.horizontal_scale >= 0.98 - 1e-9);
            CHECK(run.horizontal_scale <= 1.02 + 1e-9);
            used = used || run.horizontal_scale != 1.0;
        }
    }
    CHECK(used);
}

TEST_CASE("letters are moved apart or together by twelve thousandths at most", "[typeset]") {
    ParagraphSetting setting;
    bool apart = false;
    bool together = false;
    for (const double measure : {90.0, 120.0, 200.0}) {
        const auto set = setting.set(paragraph_box(some_words(9, 300)), measure);
        for (const SetLine& line : set.lines) {
            for (const GlyphRun& run : line.runs) {
                CHECK(std::abs(run.tracking) <= 12);
                apart = apart || run.tracking > 0;
                together = together || run.tracking < 0;
            }
        }
    }
    CHECK(apart);
    CHECK(together);
}

TEST_CASE("letters of scripts without capitals are not moved apart", "[typeset]") {
    ParagraphSetting setting;
    const auto set = setting.set(paragraph_box("語語語 語語 語語語語 語語 語 語語語 語語"), 60.0);
    for (const SetLine& line : set.lines) {
        for (const GlyphRun& run : line.runs) {
            if (run.text.find("語") == 0) {
                CHECK(run.tracking == 0);
            }
        }
    }
}

TEST_CASE("a paragraph offers the forms that have a line more or fewer", "[typeset]") {
    ParagraphSetting setting;
    bool more = false;
    for (unsigned seed = 1; seed < 30; ++seed) {
        const presentation::Box box = paragraph_box(some_words(seed, 120));
        const auto best = setting.set(box, 180.0);
        const BrokenParagraph broken = setting.setter.broken(box, box.runs, 180.0);
        REQUIRE(broken.forms.front().more == 0);
        CHECK(broken.forms.front().cost == 0.0);
        CHECK(broken.line_count() == best.lines.size());
        for (std::size_t i = 0; i < broken.forms.size(); ++i) {
            const ParagraphForm& form = broken.forms[i];
            const auto other =
                setting.setter.set(box, box.runs, {180.0, &setting.structure}, broken, i);
            const auto wanted = static_cast<int>(best.lines.size()) + form.more;
            CHECK(static_cast<int>(other.lines.size()) == wanted);
            CHECK(static_cast<int>(form.lines.size()) == wanted);
            CHECK(text_of(other) == text_of(best));
            more = more || form.more != 0;
        }
    }
    CHECK(more);
}

TEST_CASE("three dots are one sign that says three dots", "[typeset]") {
    ParagraphSetting setting;
    const auto set = setting.set(paragraph_box("so... on.... ..... end"), 300.0);
    REQUIRE(set.lines.size() == 1);
    CHECK(text_of(set) == "so... on.... ..... end");
    std::size_t glyphs = 0;
    for (const GlyphRun& run : set.lines[0].runs) {
        glyphs += run.glyphs.size();
    }
    // "so" …, blank, "on" . …, blank, five dots, blank, "end"
    CHECK(glyphs == 3 + 1 + 4 + 1 + 5 + 1 + 3);
}

TEST_CASE("no more lines in a row end in hyphens than the style allows", "[typeset]") {
    ParagraphSetting setting;
    css::ComputedStyle style = text_style();
    style.hyphenate_limit_lines = 1;
    const auto set = setting.set(paragraph_box(some_words(5, 300), style), 110.0);
    for (std::size_t i = 1; i < set.lines.size(); ++i) {
        CHECK_FALSE((set.lines[i].hyphenated && set.lines[i - 1].hyphenated));
    }
}

TEST_CASE("a soft hyphen divides a word and is seen only there", "[typeset]") {
    ParagraphSetting setting;
    css::ComputedStyle style = text_style();
    style.hyphens = css::Hyphens::Manual;
    const auto whole = setting.set(paragraph_box("Donau\u00ADdampf\u00ADschiff", style), 300.0);
    REQUIRE(whole.lines.size() == 1);
    CHECK(text_of(whole) == "Donaudampfschiff");
    const auto parts = setting.set(paragraph_box("Donau\u00ADdampf\u00ADschiff", style), 40.0);
    REQUIRE(parts.lines.size() == 3);
    CHECK(parts.lines[0].hyphenated);
    CHECK(text_of(parts.lines[0]) == "Donau");
    style.hyphens = css::Hyphens::None;
    const auto none = setting.set(paragraph_box("a Donau\u00ADdampf b", style), 300.0);
    CHECK(text_of(none) == "a Donaudampf b");
}

TEST_CASE("text that is not justified stands at its side or in the middle", "[typeset]") {
    ParagraphSetting setting;
    css::ComputedStyle style = text_style();
    const auto begin_of = [&](css::TextAlign align) {
        style.text_align = align;
        return setting.set(paragraph_box("a few words", style), 200.0).lines[0];
    };
    CHECK(begin_of(css::TextAlign::Start).runs[0].x.points() == Approx(0.0));
    CHECK(ink_end(begin_of(css::TextAlign::End)) == Approx(200.0));
    const SetLine middle = begin_of(css::TextAlign::Center);
    CHECK(middle.runs[0].x.points() == Approx(200.0 - ink_end(middle)));
}

TEST_CASE("the first line is indented and its indent may be negative", "[typeset]") {
    ParagraphSetting setting;
    css::ComputedStyle style = text_style();
    style.text_align = css::TextAlign::Left;
    style.text_indent.length = Length::from_points(20.0);
    auto set = setting.set(paragraph_box(some_words(2, 40), style), 200.0);
    CHECK(set.lines[0].runs[0].x.points() == Approx(20.0));
    CHECK(set.lines[1].runs[0].x.points() == Approx(0.0));
    style.text_indent.length = Length::from_points(-20.0);
    set = setting.set(paragraph_box(some_words(2, 40), style), 200.0);
    CHECK(set.lines[0].runs[0].x.points() == Approx(-20.0));
}

TEST_CASE("a line feed ends a line and leaves a blank for readers of the text", "[typeset]") {
    ParagraphSetting setting;
    const auto set = setting.set(paragraph_box("one\ntwo"), 200.0);
    REQUIRE(set.lines.size() == 2);
    CHECK(text_of(set) == "one two");
    CHECK(ink_end(set.lines[0]) < 60.0);
}

TEST_CASE("under pre every blank and every line stays", "[typeset]") {
    ParagraphSetting setting;
    css::ComputedStyle style = text_style();
    style.white_space = css::WhiteSpace::Pre;
    style.text_align = css::TextAlign::Left;
    style.font_family = {"Source Code Pro"};
    const auto set = setting.set(paragraph_box("if x:\n    y\n\n\tz", style), 300.0);
    REQUIRE(set.lines.size() == 4);
    CHECK(text_of(set.lines[1]) == "    y ");
    CHECK(text_of(set.lines[3]) == "        z");
    CHECK(set.lines[2].runs.empty());
}

TEST_CASE("no-break blanks stretch but never end a line", "[typeset]") {
    ParagraphSetting setting;
    const auto set = setting.set(paragraph_box("aaaa bbbb\u00A0cccc dddd\u00A0eeee ffff"), 52.0);
    for (const SetLine& line : set.lines) {
        const std::string text = text_of(line);
        CHECK_FALSE(text.ends_with("\u00A0"));
        CHECK_FALSE(text.starts_with("\u00A0"));
    }
    CHECK(text_of(set) == "aaaa bbbb\u00A0cccc dddd\u00A0eeee ffff");
}

TEST_CASE("a word that no line can hold is cut, not left to run over", "[typeset]") {
    ParagraphSetting setting;
    const std::string text = "see " + std::string(120, 'w') + " now";
    const auto set = setting.set(paragraph_box(text), 100.0);
    CHECK(text_of(set) == text);
    for (const SetLine& line : set.lines) {
        CHECK(line.overfull == 0.0);
    }
    CHECK_FALSE(has_code(set, "G403"));
}

TEST_CASE("small capitals and letter case change glyphs, not the text", "[typeset]") {
    ParagraphSetting setting;
    const auto plain = setting.set(paragraph_box("Straße"), 300.0);
    css::ComputedStyle style = text_style();
    style.caps = css::Caps::SmallCaps;
    const auto small = setting.set(paragraph_box("Straße", style), 300.0);
    CHECK(text_of(small) == "Straße");
    CHECK(small.lines[0].runs[0].glyphs[1].glyph != plain.lines[0].runs[0].glyphs[1].glyph);
    CHECK(small.diagnostics.empty());
    style.caps = css::Caps::Normal;
    style.text_transform = css::TextTransform::Uppercase;
    const auto upper = setting.set(paragraph_box("Straße", style), 300.0);
    CHECK(text_of(upper) == "Straße");
    REQUIRE(upper.lines[0].runs[0].glyphs.size() == 7); // SS for ß
    CHECK(upper.lines[0].runs[0].glyphs[4].cluster == upper.lines[0].runs[0].glyphs[5].cluster);
    CHECK(upper.lines[0].runs[0].glyphs[6].cluster == 6);
}

TEST_CASE("small capitals that a font lacks are scaled capitals, and said so", "[typeset]") {
    ParagraphSetting setting;
    css::ComputedStyle style = text_style();
    style.font_family = {"Source Code Pro"};
    style.caps = css::Caps::SmallCaps;
    const auto set = setting.set(paragraph_box("Ab", style), 300.0);
    REQUIRE(set.lines[0].runs.size() == 2);
    CHECK(set.lines[0].runs[1].size < set.lines[0].runs[0].size);
    CHECK(text_of(set) == "Ab");
    CHECK(has_code(set, "G402"));
}

TEST_CASE("a character that the font lacks comes from another of the style", "[typeset]") {
    ParagraphSetting setting;
    const auto fallback = setting.set(paragraph_box("a\u2502b"), 300.0); // box drawing: code font
    CHECK(text_of(fallback) == "a\u2502b");
    CHECK(fallback.lines[0].runs.size() == 3);
    CHECK(fallback.diagnostics.empty());
    auto box = paragraph_box("x \u4E2D y");
    box.span.line = 7;
    const auto missing = setting.set(box, 300.0);
    CHECK(text_of(missing) == "x \u4E2D y");
    const auto told = setting.setter.take_missing_characters().diagnostic();
    REQUIRE(told);
    CHECK(told->code == "G401");
    CHECK(told->message == "no font of the style has U+4E2D (\u4E2D); an empty box stands for it");
    CHECK(told->origin.line == 7);
}

TEST_CASE("all characters that no font has are told of in one message", "[typeset]") {
    ParagraphSetting setting;
    auto box = paragraph_box("\u4E2D \uAC00 \u4E2D");
    box.span.line = 3;
    (void)setting.set(box, 300.0);
    box = paragraph_box("\uAC01 \uAC02 \uAC03 \uAC04");
    box.span.line = 9;
    (void)setting.set(box, 300.0);
    const auto told = setting.setter.take_missing_characters().diagnostic();
    REQUIRE(told);
    CHECK(told->message == "no font of the style has 6 characters of the text: U+4E2D (\u4E2D), "
                           "U+AC00 (\uAC00), U+AC01 (\uAC01), U+AC02 (\uAC02), U+AC03 (\uAC03) "
                           "and 1 more; empty boxes stand for them");
    CHECK(told->origin.line == 3);
}

TEST_CASE("letter spacing is added once a letter and keeps ligatures apart", "[typeset]") {
    ParagraphSetting setting;
    css::ComputedStyle style = text_style();
    style.text_align = css::TextAlign::Left;
    const auto plain = setting.set(paragraph_box("office", style), 300.0);
    style.letter_spacing = Length::from_points(1.0);
    const auto spaced = setting.set(paragraph_box("office", style), 300.0);
    CHECK(spaced.lines[0].runs[0].glyphs.size() == 6);
    CHECK(plain.lines[0].runs[0].glyphs.size() < 6);
    CHECK(ink_end(spaced.lines[0]) > ink_end(plain.lines[0]) + 5.0);
}

TEST_CASE("a link has an area on each line it stands on", "[typeset]") {
    ParagraphSetting setting;
    presentation::Box box = paragraph_box("before ");
    box.runs.push_back(text_run(some_words(4, 30), box.style));
    box.runs[1].href = "https://example.org/";
    box.runs[1].role = Role::Link;
    const auto set = setting.set(box, 150.0);
    REQUIRE(set.lines.size() > 3);
    for (const SetLine& line : set.lines) {
        REQUIRE(line.links.size() == 1);
        CHECK(line.links[0].target == "https://example.org/");
        CHECK(line.links[0].width.points() > 0.0);
        CHECK(line.links[0].y.points() < 0.0);
    }
    CHECK(set.lines[0].links[0].x.points() > 20.0);
}

TEST_CASE("superscripts stand higher than the line", "[typeset]") {
    ParagraphSetting setting;
    presentation::Box box = paragraph_box("x");
    css::ComputedStyle style = text_style();
    style.vertical_align = css::VerticalAlign::Super;
    style.font_size = Length::from_points(7.7);
    box.runs.push_back(text_run("2", shared(style)));
    box.runs[1].id = "note";
    const auto set = setting.set(box, 150.0);
    REQUIRE(set.lines[0].runs.size() == 2);
    CHECK(set.lines[0].runs[1].y.points() == Approx(-11.0 / 3.0));
    REQUIRE(set.lines[0].anchors.size() == 1);
    CHECK(set.lines[0].anchors[0].id == "note");
}

TEST_CASE("a language without a dictionary is set undivided and remembered", "[typeset]") {
    ParagraphSetting setting;
    presentation::Box box = paragraph_box(some_words(6, 60));
    box.language = "qq";
    const auto set = setting.set(box, 100.0);
    CHECK(text_of(set) == box.runs[0].text);
    REQUIRE(setting.setter.without_dictionary().size() == 1);
    CHECK(setting.setter.without_dictionary()[0] == "qq");
}

TEST_CASE("equal text is set equally", "[typeset]") {
    ParagraphSetting one;
    ParagraphSetting two;
    const auto box = paragraph_box(some_words(8, 120));
    (void)two.set(paragraph_box(some_words(1, 50)), 99.0);
    const auto a = one.set(box, 180.0);
    const auto b = two.set(box, 180.0);
    REQUIRE(a.lines.size() == b.lines.size());
    for (std::size_t i = 0; i < a.lines.size(); ++i) {
        CHECK(a.lines[i].runs == b.lines[i].runs);
    }
}

TEST_CASE("words that run leftward stand from the right, and the runs keep the text's order",
          "[typeset][bidi]") {
    ParagraphSetting setting;
    presentation::Box box = paragraph_box("\u05D0\u05D1\u05D2 \u05D3\u05D4 abc \u05D5\u05D6.");
    box.rightward = false;
    const auto set = setting.set(box, 300.0);
    REQUIRE(set.lines.size() == 1);
    CHECK(text_of(set) == "\u05D0\u05D1\u05D2 \u05D3\u05D4 abc \u05D5\u05D6.");
    std::vector<double> words;
    double rightmost = 0.0;
    for (const GlyphRun& run : set.lines[0].runs) {
        if (run.text != " ") {
            words.push_back(run.x.points());
        }
        rightmost = std::max(rightmost, right_edge(run));
    }
    REQUIRE(words.size() == 4);
    for (std::size_t i = 1; i < words.size(); ++i) {
        CHECK(words[i] < words[i - 1]);
    }
    CHECK(rightmost == Approx(300.0).margin(0.01));
    const GlyphRun& first = set.lines[0].runs.front();
    CHECK(first.glyphs.front().cluster > first.glyphs.back().cluster);
}
