// Which declaration wins, what is inherited, and what pseudo-elements there are.
#include "cascade_fixture.hpp"
#include "support/catch.hpp"

using namespace galley;
using galley::css::PseudoElement;
using galley::tests::Styled;

namespace {

css::ComputedStyle p_of(const std::string& css) {
    return Styled(css, "<div id='d'><p id='i' class='c'>a <em>b</em></p></div>").style("p");
}

} // namespace

TEST_CASE("the more specific rule wins, then the later one", "[css][cascade]") {
    CHECK(p_of("p { orphans: 3 } p { orphans: 4 }").orphans == 4);
    CHECK(p_of(".c { orphans: 3 } p { orphans: 4 }").orphans == 3);
    CHECK(p_of("#i { orphans: 3 } .c.c.c { orphans: 4 }").orphans == 3);
    CHECK(p_of("div p { orphans: 3 } p { orphans: 4 }").orphans == 3);
    CHECK(p_of("p, #i { orphans: 3 } .c { orphans: 4 }").orphans == 3);
}

TEST_CASE("an important declaration wins over a more specific one", "[css][cascade]") {
    CHECK(p_of("p { orphans: 3 !important } #i { orphans: 4 }").orphans == 3);
    CHECK(p_of("p { orphans: 3 !important } #i { orphans: 4 !important }").orphans == 4);
}

TEST_CASE("the author wins over the user agent whatever the selector", "[css][cascade]") {
    const Styled styled("* { font-weight: 300; display: inline }", "<h1>a</h1>");
    CHECK(styled.style("h1").font_weight == 300);
    CHECK(styled.style("h1").display == css::Display::Inline);
}

TEST_CASE("the user agent knows XHTML", "[css][cascade]") {
    const Styled styled("", "<h1>a</h1><ul><li>b</li></ul><p hidden=''>c</p><sup>1</sup>");
    CHECK(styled.style("h1").display == css::Display::Block);
    CHECK(styled.style("h1").font_size.points() == Approx(24.0));
    CHECK(styled.style("li").display == css::Display::ListItem);
    CHECK(styled.style("p").display == css::Display::None);
    CHECK(styled.style("head").display == css::Display::None);
    CHECK(styled.style("sup").vertical_align == css::VerticalAlign::Super);
}

TEST_CASE("text properties are inherited, boxes are not", "[css][cascade]") {
    const auto style = Styled("div { color: red; margin: 3pt; text-indent: 2em; font-size: 10pt }",
                              "<div><p>a</p></div>")
                           .style("p");
    CHECK(style.color == css::Color{1.0, 0.0, 0.0});
    CHECK(style.margin[css::Left].length.points() == 0.0);
    CHECK(style.text_indent.length.points() == Approx(20.0));
}

TEST_CASE("inherit, initial, unset and revert say where a value comes from", "[css][cascade]") {
    const auto h1 = [](const std::string& css) {
        return Styled("div { margin-left: 9pt; font-weight: 300 } h1 {" + css + "}",
                      "<div><h1>a</h1></div>")
            .style("h1");
    };
    CHECK(h1("margin-left: inherit").margin[css::Left].length.points() == Approx(9.0));
    CHECK(h1("font-weight: initial").font_weight == 400);
    CHECK(h1("font-weight: unset").font_weight == 300);
    CHECK(h1("font-weight: revert").font_weight == 700);
    CHECK(h1("margin: inherit").margin[css::Left].length.points() == Approx(9.0));
    CHECK(h1("display: revert").display == css::Display::Block);
}

TEST_CASE("a line height by number follows the font, by length it does not", "[css][cascade]") {
    const std::string body = "<div><h1>a</h1></div>";
    const Styled by_number("div { font-size: 10pt; line-height: 1.4 } h1 { font-size: 20pt }",
                           body);
    CHECK(by_number.style("h1").line_height.points() == Approx(28.0));
    const Styled by_length("div { font-size: 10pt; line-height: 140% } h1 { font-size: 20pt }",
                           body);
    CHECK(by_length.style("h1").line_height.points() == Approx(14.0));
}

TEST_CASE("rem counts the root's font, at the root as below", "[css][cascade]") {
    const Styled styled("html { font-size: 10pt; margin-left: 2rem } p { text-indent: 3rem; "
                        "font-size: 20pt }");
    CHECK(styled.style("html").margin[css::Left].length.points() == Approx(20.0));
    CHECK(styled.style("p").text_indent.length.points() == Approx(30.0));
}

TEST_CASE("custom properties inherit, fall back and end in cycles", "[css][cascade]") {
    const auto orphans = [](const std::string& css) { return p_of(css).orphans; };
    CHECK(orphans("html { --n: 5 } p { orphans: var(--n) }") == 5);
    CHECK(orphans("p { orphans: var(--n, 6) }") == 6);
    CHECK(orphans("p { orphans: var(--n, var(--m, 8)) }") == 8);
    CHECK(orphans("html { --n: var(--m); --m: 9 } p { orphans: var(--n) }") == 9);
    CHECK(orphans("html { --n: var(--m); --m: var(--n) } p { orphans: var(--n, 4) }") == 4);
    CHECK(orphans("html { --n: red } p { orphans: 3 } #i { orphans: var(--n) }") == 2);
    CHECK(orphans("html { --n: 5 } div { --n: initial } p { orphans: var(--n, 3) }") == 3);
    CHECK(orphans("html { --n: 5 !important } html { --n: 6 } p { orphans: var(--n) }") == 5);
    CHECK(orphans("html { --N: 5 } p { orphans: var(--n, 3) }") == 3);
}

TEST_CASE("a shorthand with var() sets all its longhands", "[css][cascade]") {
    const auto style = p_of("html { --gap: 2pt 4pt } p { margin: 1pt var(--gap) } ");
    CHECK(style.margin[css::Top].length.points() == Approx(1.0));
    CHECK(style.margin[css::Right].length.points() == Approx(2.0));
    CHECK(style.margin[css::Bottom].length.points() == Approx(4.0));
    CHECK(style.margin[css::Left].length.points() == Approx(2.0));
}

TEST_CASE("var() that doubles itself has no value", "[css][cascade]") {
    std::string css = "html { --a0: 1 1 1 1 1 1 1 1;";
    for (int i = 1; i < 40; ++i) {
        const std::string below = "var(--a" + std::to_string(i - 1) + ")";
        css += "--a" + std::to_string(i) + ":" + below + below + ";";
    }
    CHECK(p_of(css + "} p { orphans: var(--a39, 3) }").orphans == 3);
}

TEST_CASE("::before and ::after are there when they have content", "[css][cascade]") {
    const Styled styled("p::before { content: 'x' attr(id); color: red } p:after { color: red }"
                        "p { font-size: 9pt }");
    const auto node = styled.find("p");
    const auto of = styled.style(node);
    const auto before = styled.cascade().pseudo(node, PseudoElement::Before, of);
    REQUIRE(before);
    REQUIRE(before->content);
    CHECK(before->content->size() == 2);
    CHECK(before->font_size.points() == Approx(9.0));
    CHECK(before->display == css::Display::Inline);
    CHECK_FALSE(styled.cascade().pseudo(node, PseudoElement::After, of));
    CHECK_FALSE(styled.cascade().pseudo(node, PseudoElement::Marker, of));
}

TEST_CASE("::marker is there when a rule names it", "[css][cascade]") {
    const Styled styled("li::marker { font-weight: bold }", "<ul><li>a</li></ul>");
    const auto node = styled.find("li");
    const auto marker = styled.cascade().pseudo(node, PseudoElement::Marker, styled.style(node));
    REQUIRE(marker);
    CHECK(marker->font_weight == 700);
}

TEST_CASE("elements of equal fate share one style", "[css][cascade]") {
    const Styled styled("p { color: red } .odd { color: blue }",
                        "<p id='a'/><p id='b'/><p id='c' class='odd'/>");
    const auto parent = std::make_shared<const css::ComputedStyle>(css::initial_style());
    const auto a = styled.cascade().shared_style(styled.find("a"), parent);
    const auto b = styled.cascade().shared_style(styled.find("b"), parent);
    const auto c = styled.cascade().shared_style(styled.find("c"), parent);
    CHECK(a == b);
    CHECK(a != c);
    CHECK(*a == styled.cascade().style(styled.find("a"), *parent));
}

TEST_CASE("rules of another medium do not apply", "[css][cascade]") {
    const std::string css = "@media screen { p { orphans: 3 } } @media epub { p { widows: 3 } }"
                            "@media print { p { orphans: 4 } }";
    CHECK(Styled(css).style("p").orphans == 4);
    CHECK(Styled(css).style("p").widows == 2);
    CHECK(Styled(css, "<p/>", css::Medium::Screen).style("p").orphans == 3);
    CHECK(Styled(css, "<p/>", css::Medium::Epub).style("p").widows == 3);
}

TEST_CASE("an underline runs on through what is within", "[css][cascade]") {
    const Styled styled("p { text-decoration: underline }", "<p>a <em>b</em></p>");
    CHECK(styled.style("em").decoration.underline);
    CHECK_FALSE(styled.style("em").decoration.line_through);
    const Styled both("p { text-decoration: underline } s { text-decoration: line-through }",
                      "<p>a <s>b</s></p>");
    CHECK(both.style("s").decoration == css::TextDecoration{true, true});
}
