// Chinese and Japanese: faces by language, line ends, half-blank marks, room beside letters.
#include "support/catch.hpp"
#include "typeset/east_asian_spacing.hpp"
#include "typeset/east_asian_text.hpp"
#include "typeset/edge_characters.hpp"
#include "typeset/paragraph.hpp"
#include "unit/typeset/set_text.hpp"
#include "unit/typeset/type_fixture.hpp"

#include <algorithm>
#include <cmath>

using namespace galley;
using namespace galley::typeset;
using namespace galley::tests;

namespace {

constexpr double em = 10.0; // points

struct EastAsian {
    explicit EastAsian(std::string language) : language_(std::move(language)) {}

    SetParagraph set(const std::string& text, double ems, css::ComputedStyle style = text_style()) {
        style.font_size = Length::from_points(em);
        presentation::Box box = paragraph_box(text, style);
        box.language = language_;
        structure_.assign(box.runs.size(), 0);
        return setter_.set(box, box.runs, {ems * em, &structure_});
    }
    [[nodiscard]] const bridge::FontFace& face(const GlyphRun& run) const {
        return *book_.face(run.font);
    }

private:
    static std::vector<presentation::StyleFont> fonts() {
        std::vector<presentation::StyleFont> all = test_fonts();
        const std::string folder = GALLEY_SOURCE_DIR "/styles/fonts/";
        const auto add = [&](const char* family, const char* file) {
            all.push_back({family, 400, css::FontStyle::Normal, folder + file});
        };
        add("Noto Serif SC", "noto-serif-sc/NotoSerifSC-Regular.ttf");
        add("Noto Serif JP", "noto-serif-jp/NotoSerifJP-Regular.ttf");
        return all;
    }

    FontBook book_{fonts()};
    ShapedFonts shaped_{book_};
    ParagraphSetter setter_{shaped_};
    std::string language_;
    std::vector<int> structure_;
};

/// Where the pen stands after the last glyph, in ems.
double width_of(const SetLine& line) { return right_edge(line.runs.back()) / em; }

bool near(double a, double b) { return std::abs(a - b) < 0.003; }

/// Repeated until lines of many widths have ended at all of its characters.
std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

} // namespace

TEST_CASE("ideographs come from the face of the text's language", "[typeset]") {
    const auto family = [](const char* language, const char* text) {
        EastAsian setting(language);
        const auto set = setting.set(text, 30.0);
        return setting.face(set.lines[0].runs[0]).metrics().postscript_name;
    };
    CHECK(family("ja", "漢字直") == "NotoSerifJP-Regular");
    CHECK(family("ja-JP", "漢字直") == "NotoSerifJP-Regular");
    CHECK(family("zh", "汉字直") == "NotoSerifSC-Regular");
    CHECK(family("zh-Hans-CN", "直接") == "NotoSerifSC-Regular");
    CHECK(family("en", "直接") == "NotoSerifSC-Regular");
    CHECK(family("en", "直す") == "NotoSerifJP-Regular"); // kana say which
}

TEST_CASE("whose ideographs a text has is told by language, then by kana", "[typeset]") {
    CHECK(east_asian_language("漢字", "ja") == "ja");
    CHECK(east_asian_language("漢字", "zh-TW") == "zh");
    CHECK(east_asian_language("漢字", "") == "zh");
    CHECK(east_asian_language("漢字とかな", "en") == "ja");
    CHECK(east_asian_language("ﾃｽﾄ", "en") == "ja");
    CHECK(east_asian_language("nothing — “here” é", "ja").empty());
    CHECK(east_asian_language("한국어", "en").empty());
}

TEST_CASE("shared marks are East Asian beside ideographs only", "[typeset]") {
    const auto is = [](const std::string& text, const std::string& mark, bool edges) {
        return is_set_east_asian(text, static_cast<std::uint32_t>(text.find(mark)), edges);
    };
    CHECK(is("他说“你好", "“", false));
    CHECK(is("他说……", "…", false));
    CHECK(is("他——", "—", false));
    CHECK(is("“PDF”是", "”", false));
    CHECK_FALSE(is("don’t 说", "’", true));
    CHECK_FALSE(is("他 “Hello there” 说", "“", true));
    CHECK(is("“PDF”是", "“", true)); // the paragraph's start, in Chinese
    CHECK_FALSE(is("“PDF”是", "“", false));
}

TEST_CASE("marks beside ideographs come from the font of the ideographs", "[typeset]") {
    EastAsian setting("zh");
    const auto set = setting.set("他说：“好……”", 30.0);
    CHECK(set.lines[0].runs.size() == 1);
    EastAsian english("en");
    CHECK(english.set("“quoted” … text", 30.0).lines[0].runs.size() == 1);
}

TEST_CASE("no line begins or ends with what must not, at any measure", "[typeset]") {
    // JLREQ 3.1.7 and 3.1.8, CLREQ 3.1.4.
    const std::u32string never_first =
        U"、。，．：；！？」』）》】”’っゃゅょぁーッャュョァヽヾゝゞ々・";
    const std::u32string never_last = U"「『（《【“‘";
    const auto check = [&](const char* language, const std::string& text) {
        EastAsian setting(language);
        for (int tenths = 60; tenths < 260; tenths += 3) {
            const auto set = setting.set(text, tenths / 10.0);
            CHECK(text_of(set) == text);
            for (std::size_t i = 0; i < set.lines.size(); ++i) {
                const std::string line = text_of(set.lines[i]);
                const bool first = never_first.find(first_of(line)) == std::u32string::npos;
                const bool last = never_last.find(last_of(line)) == std::u32string::npos;
                CHECK(first);
                CHECK(last);
            }
        }
    };
    check("ja",
          repeated("「きょうは、ちょっと」と言った。スーパー（しょっぴんぐ）の人々・店、『本』！",
                   4));
    check("zh", repeated("他说：“今天、明天，‘好’吗？”（然后）《红楼梦》【注】走了；真的！", 4));
}

TEST_CASE("a mark at a line's end takes half its square", "[typeset]") {
    EastAsian setting("ja");
    const auto alone = setting.set("漢字。", 30.0);
    CHECK(near(width_of(alone.lines[0]), 2.5));
    const auto inside = setting.set("漢字。漢", 30.0);
    CHECK(near(width_of(inside.lines[0]), 4.0));
    const auto opening = setting.set("「漢字", 30.0);
    CHECK(near(width_of(opening.lines[0]), 2.5));
    CHECK(near(opening.lines[0].runs[0].glyphs[0].x_offset.points(), -0.5 * em));
}

TEST_CASE("where marks meet, they share half a square or stand close", "[typeset]") {
    EastAsian setting("ja");
    CHECK(near(width_of(setting.set("字」「字", 30.0).lines[0]), 3.5));
    CHECK(near(width_of(setting.set("字」。字", 30.0).lines[0]), 3.5));
    CHECK(near(width_of(setting.set("字「『字", 30.0).lines[0]), 3.5));
    CHECK(near(width_of(setting.set("字・字", 30.0).lines[0]), 3.0));
    CHECK(near(width_of(setting.set("字」・字", 30.0).lines[0]), 3.5));
    EastAsian chinese("zh");
    CHECK(near(width_of(chinese.set("字”（字", 30.0).lines[0]), 3.5));
    CHECK(near(width_of(chinese.set("字！”字", 30.0).lines[0]), 3.5));
    CHECK(near(width_of(chinese.set("字：“字", 30.0).lines[0]), 3.5));
}

TEST_CASE("which half of a mark is blank is seen on its glyph", "[typeset]") {
    const auto blank = [](const char* file, char32_t c) {
        const auto face =
            bridge::FontFace::load(GALLEY_SOURCE_DIR "/styles/fonts/" + std::string(file));
        return mark_blank(type_class(c), face, face.glyph(c));
    };
    const char* japanese = "noto-serif-jp/NotoSerifJP-Regular.ttf";
    const char* chinese = "noto-serif-sc/NotoSerifSC-Regular.ttf";
    CHECK(blank(japanese, U'：').left == 0.25);
    CHECK(blank(chinese, U'：').right == 0.5);
    CHECK(blank(japanese, U'？').right == 0.0);
    CHECK(blank(chinese, U'？').right == 0.5);
    CHECK(blank(japanese, U'（').left == 0.5);
    CHECK(blank(japanese, U'字').right == 0.0);
    CHECK(blank("eb-garamond/EBGaramond-Regular.ttf", U'”').right == 0.0); // no square
}

TEST_CASE("a quarter of an em stands between ideographs and letters or figures", "[typeset]") {
    EastAsian setting("ja");
    const auto plain = [&](const char* text) { return width_of(setting.set(text, 30.0).lines[0]); };
    const double letters = plain("PDF");
    CHECK(near(plain("字PDF"), 1.25 + letters));
    CHECK(near(plain("字PDF字"), 2.5 + letters));
    CHECK(near(plain("字19字"), 2.5 + plain("19")));
    CHECK(near(plain("「PDF」"), 1.0 + letters)); // marks have their own blank
    CHECK(near(plain("字（PDF"), 2.0 + letters));
    CHECK(text_of(setting.set("字PDF字", 30.0)) == "字PDF字");
}

TEST_CASE("room beside letters is gone where a line ends", "[typeset]") {
    EastAsian setting("ja");
    const auto set = setting.set("漢字漢字漢字漢字漢字PDFPDFPDFPDF漢字漢字漢字", 10.0);
    REQUIRE(set.lines.size() == 3);
    CHECK(near(width_of(set.lines[0]), 10.0));
    CHECK(near(set.lines[1].runs[0].x.points(), 0.0));
}

TEST_CASE("the gap beside letters is a glyph of the ideograph beside them", "[typeset]") {
    EastAsian setting("ja");
    const auto set = setting.set("字PDF字", 30.0);
    REQUIRE(set.lines[0].runs.size() == 3);
    for (const std::size_t i : {std::size_t{0}, std::size_t{2}}) {
        const GlyphRun& run = set.lines[0].runs[i];
        REQUIRE(run.glyphs.size() == (i == 0 ? 2 : 3));
        CHECK(run.glyphs[1].cluster == run.glyphs[0].cluster);
        CHECK(run.glyphs.back().cluster == run.glyphs[0].cluster);
        CHECK(run.text == "字");
    }
    CHECK(set.lines[0].runs[1].glyphs.size() == 3);
}

TEST_CASE("columns of code keep their squares whole", "[typeset]") {
    EastAsian setting("ja");
    css::ComputedStyle code = text_style();
    code.white_space = css::WhiteSpace::Pre;
    CHECK(near(width_of(setting.set("字」「字。", 30.0, code).lines[0]), 5.0));
    const auto letters = setting.set("PDF", 30.0, code);
    CHECK(near(width_of(setting.set("字PDF", 30.0, code).lines[0]),
               1.0 + width_of(letters.lines[0])));
}

TEST_CASE("two dashes make one line", "[typeset]") {
    EastAsian setting("zh");
    const auto set = setting.set("字——字", 30.0);
    const GlyphString& glyphs = set.lines[0].runs[0].glyphs;
    const bridge::FontFace& face = setting.face(set.lines[0].runs[0]);
    const bridge::GlyphInk ink = face.ink(glyphs[1].glyph);
    const double drawn = static_cast<double>(ink.right - ink.left) * em / 1000.0;
    CHECK(near(glyphs[1].advance.points(), drawn));
    CHECK(near(width_of(set.lines[0]), 2.0 + 2.0 * 0.89 - 0.087)); // but for what lies between
}

TEST_CASE("lines of squares are justified by blanks and small room, squares as they are",
          "[typeset]") {
    EastAsian setting("ja");
    const std::string text =
        repeated("活字を拾い、行を組み、頁を作る。Unicodeの「文字」は、1991年からある。", 6);
    for (const double ems : {18.3, 20.0, 24.7, 31.1}) {
        const auto set = setting.set(text, ems);
        REQUIRE(set.lines.size() > 4);
        for (std::size_t i = 0; i + 1 < set.lines.size(); ++i) {
            CHECK(std::abs(width_of(set.lines[i]) - ems) < 0.06); // letters may hang out
            for (const GlyphRun& run : set.lines[i].runs) {
                const bool squares =
                    setting.face(run).metrics().postscript_name == "NotoSerifJP-Regular";
                CHECK((!squares || (run.horizontal_scale == 1.0 && run.tracking == 0)));
            }
        }
        CHECK(set.diagnostics.empty());
    }
}

TEST_CASE("ideographic blanks stand as wide as a square and vanish at line ends", "[typeset]") {
    EastAsian setting("ja");
    CHECK(near(width_of(setting.set("え！　字", 30.0).lines[0]), 4.0));
    const auto set = setting.set("漢字漢字漢字漢字漢字　漢字漢字漢字漢字", 10.0);
    REQUIRE(set.lines.size() == 2);
    CHECK(first_of(text_of(set.lines[1])) == U'漢');
}

TEST_CASE("quotation marks may begin and end Chinese lines beside ideographs", "[typeset]") {
    std::vector<bridge::TextBreak> breaks;
    const std::string text = "我说“好”他";
    bridge::LineBreakFinder finder("zh");
    finder.find(text, breaks);
    add_quote_breaks(text, true, breaks);
    const auto breaks_before = [&](std::string_view part) {
        const auto byte = static_cast<std::uint32_t>(text.find(part));
        return std::any_of(breaks.begin(), breaks.end(), [&](const bridge::TextBreak& each) {
            return each.byte == byte;
        });
    };
    CHECK(breaks_before("“"));
    CHECK(breaks_before("他"));
    CHECK_FALSE(breaks_before("好"));
    CHECK_FALSE(breaks_before("”"));
    CHECK(std::is_sorted(breaks.begin(), breaks.end(), [](const auto& a, const auto& b) {
        return a.byte < b.byte;
    }));
}
