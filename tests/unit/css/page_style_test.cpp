// What @page makes of a page.
#include "css/cascade.hpp"
#include "css/page_style.hpp"
#include "support/catch.hpp"

using namespace galley;
using galley::css::PageContext;

namespace {

/// In millimetres, to a thousandth.
struct Size {
    double width;
    double height;
    bool operator==(const Size& other) const {
        return width == Approx(other.width) && height == Approx(other.height);
    }
};

css::PageStyle page(const std::string& css, const PageContext& context = {}) {
    Diagnostics diagnostics;
    const auto sheet = css::parse_stylesheet(css, "s.css", diagnostics);
    REQUIRE(diagnostics.list().empty());
    css::ComputedStyle root = css::initial_style();
    root.font_size = Length::from_points(10.0);
    return css::page_style(sheet, context, root);
}

constexpr PageContext verso{"", false, false, false, false};
constexpr PageContext recto{"", true, false, false, false};

Size size(const std::string& value) {
    const auto style = page("@page { size:" + value + "}");
    return {style.width.millimetres(), style.height.millimetres()};
}

} // namespace

TEST_CASE("page sizes have names, turns and lengths", "[css][page]") {
    CHECK(size("auto").width == Approx(210.0));
    CHECK(size("A5") == Size{148.0, 210.0});
    CHECK(size("a3 landscape") == Size{420.0, 297.0});
    CHECK(size("landscape A4").width == Approx(297.0));
    CHECK(size("B5").width == Approx(176.0));
    CHECK(size("letter").height == Approx(279.4));
    CHECK(size("landscape").width == Approx(297.0));
    CHECK(size("6in 9in") == Size{152.4, 228.6});
    CHECK(size("10cm").height == Approx(100.0));
}

TEST_CASE("the more specific page selector wins", "[css][page]") {
    const std::string css = "@page :first { margin-top: 1pt } @page { margin: 9pt }"
                            "@page :left { margin-top: 2pt } @page :right { margin-top: 3pt }"
                            "@page part { margin-top: 4pt } @page part:first { margin-top: 5pt }"
                            "@page :blank { margin-top: 6pt }";
    const auto top = [&](const PageContext& context) {
        return page(css, context).margin[css::Top].points();
    };
    CHECK(top(verso) == 2.0);
    CHECK(top(recto) == 3.0);
    CHECK(top({"", true, true, false}) == 1.0);
    CHECK(top({"part", false, false, false}) == 4.0);
    CHECK(top({"part", true, true, false}) == 5.0);
    CHECK(top({"", false, false, true}) == 6.0);
    CHECK(top({"other", false, false, false}) == 2.0);
}

TEST_CASE("an important size stands against a more specific page", "[css][page]") {
    const auto style = page("@page { size: A5 !important } @page :right { size: A4 }", recto);
    CHECK(style.width.millimetres() == Approx(148.0));
}

TEST_CASE("percentages of margins count the page's own measure", "[css][page]") {
    const auto style = page("@page { size: 100pt 200pt; margin: 10% }");
    CHECK(style.margin[css::Top].points() == Approx(20.0));
    CHECK(style.margin[css::Left].points() == Approx(10.0));
}

TEST_CASE("ems within @page count the page's font", "[css][page]") {
    CHECK(page("@page { margin: 2em }").margin[css::Top].points() == Approx(20.0));
    CHECK(page("@page { font-size: 8pt; margin: 2em }").margin[css::Top].points() == Approx(16.0));
}

TEST_CASE("marks bring a bleed unless one is named", "[css][page]") {
    CHECK(page("@page { marks: crop cross }").bleed.points() == 6.0);
    CHECK(page("@page { marks: crop cross }").cross_marks);
    CHECK(page("@page { marks: crop; bleed: 3mm }").bleed.millimetres() == Approx(3.0));
    CHECK(page("").bleed.points() == 0.0);
}

TEST_CASE("margin boxes have content, place and their own style", "[css][page]") {
    const std::string css =
        "@page { font-size: 8pt; @top-right { content: string(title) }"
        "@bottom-center { content: counter(page); font-style: italic; vertical-align: top }"
        "@top-left { content: none } @top-center { color: red } }"
        "@page :left { @top-right { content: none } @top-left { content: 'L' } }";
    const auto right = page(css, recto);
    REQUIRE(right.boxes.size() == 2);
    CHECK(right.boxes[0].place == css::MarginBoxPlace::TopRight);
    CHECK(right.boxes[0].style->text_align == css::TextAlign::Right);
    CHECK(right.boxes[0].style->font_size.points() == 8.0);
    CHECK(right.boxes[1].style->font_style == css::FontStyle::Italic);
    CHECK(right.boxes[1].style->text_align == css::TextAlign::Center);
    CHECK(right.boxes[1].vertical == css::VerticalPlace::Top);
    CHECK(right.boxes[1].content[0].kind == css::ContentPart::Kind::Counter);
    const auto left = page(css, verso);
    REQUIRE(left.boxes.size() == 2);
    CHECK(left.boxes[0].place == css::MarginBoxPlace::TopLeft);
    CHECK(left.boxes[0].content[0].text == "L");
}

TEST_CASE("pages of other media do not print", "[css][page]") {
    const auto style = page("@page { size: A5 } @media screen { @page { size: A3 } }");
    CHECK(style.width.millimetres() == Approx(148.0));
}
