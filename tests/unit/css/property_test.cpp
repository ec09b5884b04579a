// The values of properties and what they come to.
#include "cascade_fixture.hpp"
#include "css/property.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace galley;
using galley::tests::style_of;
using galley::tests::Styled;

namespace {

double indent(const std::string& value) {
    return style_of("font-size: 10pt; line-height: 14pt; text-indent:" + value)
        .text_indent.length.points();
}

/// True when the declaration draws the diagnostic.
bool draws(const std::string& declaration, const std::string& code) {
    const Styled styled("p {" + declaration + "}");
    const auto& list = styled.diagnostics().list();
    return std::any_of(
        list.begin(), list.end(), [&](const Diagnostic& d) { return d.code == code; });
}

bool bad(const std::string& declaration) { return draws(declaration, "G302"); }

} // namespace

TEST_CASE("every unit comes to points", "[css][property]") {
    CHECK(indent("12px") == Approx(9.0));
    CHECK(indent("1in") == Approx(72.0));
    CHECK(indent("25.4mm") == Approx(72.0));
    CHECK(indent("1pc") == Approx(12.0));
    CHECK(indent("40Q") == Approx(28.3464567));
    CHECK(indent("2em") == Approx(20.0));
    CHECK(indent("2ex") == Approx(10.0));
    CHECK(indent("2ch") == Approx(10.0));
    CHECK(indent("2LH") == Approx(28.0));
    CHECK(style_of("text-indent: 5%").text_indent.percent == Approx(0.05));
    CHECK(bad("text-indent: 5zz"));
    CHECK(bad("text-indent: 5"));
    CHECK_FALSE(bad("text-indent: 0"));
}

TEST_CASE("calc() sums and scales lengths", "[css][property]") {
    CHECK(indent("calc(1em + 2pt * 3)") == Approx(16.0));
    CHECK(indent("calc((1em + 2pt) * 3 - 6pt / 2)") == Approx(33.0));
    CHECK(indent("calc(-1 * (2pt - calc(1pt)))") == Approx(-1.0));
    const auto mixed = style_of("text-indent: calc(50% - 2pt)").text_indent;
    CHECK(mixed.percent == Approx(0.5));
    CHECK(mixed.length.points() == Approx(-2.0));
    CHECK(style_of("orphans: calc(1 + 2)").orphans == 3);
    CHECK(bad("text-indent: calc(1em * 2pt)"));
    CHECK(bad("text-indent: calc(1em / 0)"));
    CHECK(bad("text-indent: calc(1em + 2)"));
    CHECK(bad("text-indent: calc(1em +)"));
    CHECK(bad("text-indent: calc(" + std::string(2000, '(') + "1em"));
}

TEST_CASE("sides take one to four values", "[css][property]") {
    const auto margin = style_of("margin: 1pt 2pt 3pt").margin;
    CHECK(margin[css::Top].length.points() == 1.0);
    CHECK(margin[css::Right].length.points() == 2.0);
    CHECK(margin[css::Bottom].length.points() == 3.0);
    CHECK(margin[css::Left].length.points() == 2.0);
    CHECK(style_of("margin: 0 auto").margin[css::Left].automatic);
    CHECK(style_of("padding: 1pt 2pt 3pt 4pt").padding[css::Left].length.points() == 4.0);
    CHECK(style_of("margin-inline: 1pt 2pt").margin[css::Right].length.points() == 2.0);
    CHECK(style_of("margin-block: 1pt").margin[css::Bottom].length.points() == 1.0);
    CHECK(bad("margin: 1pt 2pt 3pt 4pt 5pt"));
    CHECK(bad("padding: -1pt"));
    CHECK(bad("padding: auto"));
}

TEST_CASE("borders have no width without a style and the text's color", "[css][property]") {
    const auto style = style_of("color: red; border-top: solid; border-left: 2pt solid blue;"
                                "border-bottom-width: 3pt");
    CHECK(style.border[css::Top].width.points() == Approx(2.25));
    CHECK(style.border[css::Top].color == css::Color{1.0, 0.0, 0.0});
    CHECK(style.border[css::Left].color == css::Color{0.0, 0.0, 1.0});
    CHECK(style.border[css::Bottom].width.points() == 0.0);
    CHECK(style_of("border: 1px solid").border[css::Right].width.points() == Approx(0.75));
    CHECK(style_of("border: 1px solid; border: none").border[css::Right].style ==
          css::LineStyle::None);
    CHECK(style_of("border-style: solid none").border[css::Bottom].style == css::LineStyle::Solid);
    CHECK(draws("border: 1px dashed", "G305"));
    CHECK(bad("border: 1px solid 2px"));
}

TEST_CASE("the font shorthand sets all of the font", "[css][property]") {
    const auto style = style_of("font: italic small-caps bold 10pt/14pt 'A B', C D, serif");
    CHECK(style.font_style == css::FontStyle::Italic);
    CHECK(style.caps == css::Caps::SmallCaps);
    CHECK(style.font_weight == 700);
    CHECK(style.font_size.points() == 10.0);
    CHECK(style.line_height.points() == 14.0);
    CHECK(style.font_family == std::vector<std::string>{"A B", "C D", "serif"});
    const auto reset = style_of("font-weight: bold; line-height: 3; font: 20pt x");
    CHECK(reset.font_weight == 400);
    CHECK(reset.line_height.points() == Approx(24.0));
    CHECK(style_of("font: 300 1.5em/1.2 x").font_weight == 300);
    CHECK(bad("font: 10pt"));
    CHECK(bad("font: bold x"));
}

TEST_CASE("fonts have sizes, weights and variants", "[css][property]") {
    CHECK(style_of("font-size: x-large").font_size.points() == Approx(18.0));
    CHECK(style_of("font-size: 150%").font_size.points() == Approx(18.0));
    CHECK(style_of("font-size: smaller").font_size.points() == Approx(10.0));
    CHECK(style_of("font-weight: bolder").font_weight == 700);
    CHECK(style_of("font-weight: lighter").font_weight == 100);
    CHECK(style_of("font-variant: small-caps oldstyle-nums").caps == css::Caps::SmallCaps);
    const auto figures = style_of("font-variant-numeric: lining-nums tabular-nums");
    CHECK(figures.figure_style == css::FigureStyle::Lining);
    CHECK(figures.figure_spacing == css::FigureSpacing::Tabular);
    CHECK_FALSE(style_of("font-variant-ligatures: none").ligatures);
    CHECK_FALSE(style_of("font-kerning: none").kerning);
    const auto features = style_of("font-feature-settings: 'swsh' 2, \"dlig\", 'kern' off");
    REQUIRE(features.font_features.size() == 3);
    CHECK(features.font_features[0].value == 2);
    CHECK(features.font_features[2].value == 0);
    CHECK(bad("font-size: -1pt"));
    CHECK(bad("font-weight: 1001"));
    CHECK(bad("font-feature-settings: 'abc'"));
    CHECK(draws("font-variant-numeric: slashed-zero", "G305"));
}

TEST_CASE("openings: indents, initial letters and balance take their values", "[css][property]") {
    const auto hanging = style_of("text-indent: 20pt hanging each-line");
    CHECK(hanging.text_indent.length.points() == Approx(20.0));
    CHECK(hanging.hanging_indent);
    CHECK(hanging.indent_each_line);
    CHECK(style_of("text-indent: 1em each-line").indent_each_line);
    CHECK_FALSE(style_of("text-indent: 1em each-line; text-indent: 0").indent_each_line);
    CHECK(bad("text-indent: 1em hanging hanging"));
    CHECK(bad("text-indent: hanging"));

    CHECK(style_of("initial-letter: 3").initial_letter == css::InitialLetter{3.0, 3});
    CHECK(style_of("initial-letter: 2.5").initial_letter == css::InitialLetter{2.5, 2});
    CHECK(style_of("initial-letter: 3 1").initial_letter == css::InitialLetter{3.0, 1});
    CHECK(style_of("initial-letter: 3 raise").initial_letter == css::InitialLetter{3.0, 1});
    CHECK(style_of("initial-letter: 3 drop").initial_letter == css::InitialLetter{3.0, 3});
    CHECK(style_of("initial-letter: 3; initial-letter: normal").initial_letter.size == 0.0);
    CHECK(bad("initial-letter: 0"));
    CHECK(bad("initial-letter: 3 0"));
    CHECK(bad("initial-letter: 3 1.5"));

    CHECK(style_of("text-wrap: balance").balanced_lines);
    CHECK(style_of("text-wrap-style: balance").balanced_lines);
    CHECK_FALSE(style_of("text-wrap: balance; text-wrap: pretty").balanced_lines);
    CHECK(draws("text-wrap: nowrap", "G305"));
    CHECK(bad("text-wrap: balance pretty"));
}

TEST_CASE("text properties take their words", "[css][property]") {
    const auto style = style_of("text-align: JUSTIFY; hyphens: auto; white-space: pre-wrap;"
                                "text-transform: uppercase; hanging-punctuation: first allow-end;"
                                "hyphenate-limit-chars: 6 3; hyphenate-limit-lines: 2");
    CHECK(style.text_align == css::TextAlign::Justify);
    CHECK(style.text_align_last == css::TextAlign::Start);
    CHECK(style.hyphens == css::Hyphens::Auto);
    CHECK(style.white_space == css::WhiteSpace::PreWrap);
    CHECK(style.text_transform == css::TextTransform::Uppercase);
    CHECK(style.hanging_punctuation);
    CHECK(style.hyphenate_limit_word == 6);
    CHECK(style.hyphenate_limit_before == 3);
    CHECK(style.hyphenate_limit_after == 3);
    CHECK(style.hyphenate_limit_lines == 2);
    CHECK(style_of("text-align: center").text_align_last == css::TextAlign::Center);
    CHECK(style_of("letter-spacing: 0.1em; font-size: 10pt").letter_spacing.points() ==
          Approx(1.0));
    CHECK(draws("display: flex", "G305"));
    CHECK(style_of("display: flex").display == css::Display::Block);
    CHECK(draws("white-space: pre-line", "G305"));
    CHECK(bad("display: nowhere"));
    CHECK(bad("orphans: 0"));
    CHECK(bad("text-align: middle"));
}

TEST_CASE("breaks have older names too", "[css][property]") {
    CHECK(style_of("break-before: recto").break_before == css::Break::Recto);
    CHECK(style_of("page-break-before: always").break_before == css::Break::Always);
    CHECK(style_of("page-break-after: left").break_after == css::Break::Verso);
    CHECK(style_of("page-break-inside: avoid").break_inside == css::Break::Avoid);
    CHECK(style_of("page: chapter").page == "chapter");
    CHECK(bad("break-inside: always"));
}

TEST_CASE("generated content has its parts", "[css][property]") {
    using Kind = css::ContentPart::Kind;
    const auto style = style_of("content: 'a\\201C' counter(n, upper-roman) attr(id) string(s, "
                                "first); counter-reset: n 3 m; counter-increment: n;"
                                "string-set: s content() ': ', t 'x'");
    REQUIRE(style.content);
    REQUIRE(style.content->size() == 4);
    CHECK(style.content->at(0).text == "a\u201C");
    CHECK(style.content->at(1).style == css::ListStyle::UpperRoman);
    CHECK(style.content->at(2).kind == Kind::Attribute);
    CHECK(style.content->at(3).kind == Kind::NamedString);
    CHECK(style.counter_reset == std::vector<css::CounterChange>{{"n", 3}, {"m", 0}});
    CHECK(style.counter_increment == std::vector<css::CounterChange>{{"n", 1}});
    REQUIRE(style.string_set.size() == 2);
    CHECK(style.string_set[0].value[0].kind == Kind::ElementText);
    CHECK(bad("content: 3pt"));
    CHECK(bad("content: counter()"));
}

TEST_CASE("lists have markers", "[css][property]") {
    const auto style = style_of("list-style: inside lower-roman");
    CHECK(style.list_style == css::ListStyle::LowerRoman);
    CHECK(style.list_style_inside);
    CHECK(style_of("list-style-type: '\\2013\\20'").list_marker == "\u2013 ");
    CHECK(style_of("list-style: none").list_style == css::ListStyle::None);
}

TEST_CASE("colors are sRGB; what shines through is paper", "[css][property]") {
    const auto color = [](const std::string& value) { return style_of("color:" + value).color; };
    CHECK(color("#f00") == css::Color{1.0, 0.0, 0.0});
    CHECK(color("RebeccaPurple") == css::Color{0.4, 0.2, 0.6});
    CHECK(color("rgb(0 255 0)") == css::Color{0.0, 1.0, 0.0});
    CHECK(color("rgba(0, 0, 0, 0.5)").red == Approx(0.5));
    CHECK(color("hsl(120, 100%, 50%)").green == Approx(1.0));
    CHECK(bad("color: #ggg"));
    CHECK(bad("color: nocolor"));
}

TEST_CASE("the table of properties has no name twice and every shorthand's parts",
          "[css][property]") {
    const auto all = css::properties();
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(all[i].name);
        CHECK(css::find_property(all[i].name) == i);
        CHECK_FALSE(css::is_known_elsewhere(all[i].name));
        CHECK(css::find_shorthand(all[i].name) == nullptr);
    }
    for (const char* name : {"margin", "font", "border", "list-style", "font-variant"}) {
        const css::Shorthand* shorthand = css::find_shorthand(name);
        REQUIRE(shorthand != nullptr);
        for (const auto longhand : shorthand->longhands) {
            CHECK(css::find_property(longhand));
        }
    }
}
