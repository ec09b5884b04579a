// What a sheet is read as, and what is said of its faults.
#include "cascade_fixture.hpp"
#include "css/sheet_rules.hpp"
#include "css/stylesheet.hpp"
#include "support/catch.hpp"

#include <map>
#include <random>

using namespace galley;
using galley::tests::Styled;

namespace {

std::vector<std::string> told(const std::string& css) {
    Diagnostics diagnostics;
    css::parse_stylesheet(css, "s.css", diagnostics);
    std::vector<std::string> out;
    for (const Diagnostic& d : diagnostics.list()) {
        out.push_back(d.code + " " + std::to_string(d.origin.line) + ":" +
                      std::to_string(d.origin.column));
    }
    return out;
}

using Lines = std::vector<std::string>;

/// True when the media condition lets a rule through to the page.
bool prints(const std::string& condition) {
    return Styled("@media " + condition + " { p { orphans: 7 } }").style("p").orphans == 7;
}

bool supported(const std::string& condition) {
    return Styled("@supports " + condition + " { p { orphans: 7 } }").style("p").orphans == 7;
}

} // namespace

TEST_CASE("each fault is told with its code, line and column", "[css][stylesheet]") {
    CHECK(told("p { colour: red }") == Lines{"G301 1:5"});
    CHECK(told("\n p {\n\u00E9: 1; color: 12 }") == Lines{"G301 3:1", "G302 3:7"});
    CHECK(told("p { color red; orphans: 3 }") == Lines{"G303 1:5"});
    CHECK(told("p { orphans: 3 } }") == Lines{"G309 1:18"});
    CHECK(told("p") == Lines{"G309 1:1"});
    CHECK(told("@layer x { p { orphans: 3 } }") == Lines{"G304 1:1"});
    CHECK(told("p { a { orphans: 3 } }") == Lines{"G304 1:5"});
    CHECK(told("p { min-width: 40em }") == Lines{"G305 1:5"});
    CHECK(told("p { cursor: help } q { cursor: help }").size() == 1);
    CHECK(told("p::selection { color: red }") == Lines{"G305 1:1"});
    CHECK(told("p:wrong { color: red }").front().substr(0, 4) == "G306");
    CHECK(told("@import 'x.css';") == Lines{"G307 1:1"});
    CHECK(told("@font-face { font-family: x }") == Lines{"G308 1:1"});
    CHECK(told("@page :wrong { margin: 0 }") == Lines{"G306 1:1"});
    CHECK(told("@page { size: A99 }") == Lines{"G302 1:9"});
    CHECK(told("@page { @middle { content: 'x' } }") == Lines{"G304 1:9"});
}

TEST_CASE("a sheet with something left open is broken, which is an error", "[css][stylesheet]") {
    CHECK(told("p { orphans: 3") == Lines{"G309 1:3"});
    CHECK(told("p { color: rgb(1, 2, 3; } q { orphans: 3 }").front() == "G309 1:3");
    CHECK(told("p { string-set: x 'y }").front() == "G309 1:3");
    CHECK(told("@media print { p { orphans: 3 }") == Lines{"G309 1:14"});
    Diagnostics diagnostics;
    css::parse_stylesheet("p {", "x.css", diagnostics);
    CHECK(diagnostics.has(Severity::Error));
}

TEST_CASE("what only screens and ebooks honour is silent there", "[css][stylesheet]") {
    CHECK(told("@media screen { p { max-width: 40em; background: red } }").empty());
    CHECK(told("@media epub { p { -epub-hyphens: auto } }").empty());
    CHECK(told("@media screen { p { colour: red } }") == Lines{"G301 1:21"});
}

TEST_CASE("a fault takes no more with it than its own declaration", "[css][stylesheet]") {
    const auto style =
        Styled("p { nonsense; orphans: 3; color: ; widows: 4 } !! { } q { } p { orphans: 5 }")
            .style("p");
    CHECK(style.orphans == 5);
    CHECK(style.widows == 4);
}

TEST_CASE("media conditions are answered for print", "[css][stylesheet]") {
    CHECK(prints("print"));
    CHECK(prints("all"));
    CHECK(prints("PRINT"));
    CHECK(prints("screen, print"));
    CHECK(prints("only print"));
    CHECK(prints("not screen"));
    CHECK_FALSE(prints("screen"));
    CHECK_FALSE(prints("not print"));
    CHECK_FALSE(prints("epub"));
    CHECK_FALSE(prints("tv"));
    CHECK_FALSE(prints("(min-width: 30em)"));
    CHECK_FALSE(prints("print and (min-width: 30em)"));
    CHECK_FALSE(prints("not (min-width: 30em)"));
    CHECK_FALSE(prints("(not (hover)) and (color)"));
    CHECK_FALSE(prints("print and"));
    CHECK(told("@media (min-width: 30em) and (hover), (400px <= width <= 700px) { }").empty());
    CHECK(told("@media print or { }") == Lines{"G303 1:1"});
}

TEST_CASE("@supports tells the truth", "[css][stylesheet]") {
    CHECK(supported("(hyphens: auto)"));
    CHECK(supported("(hyphens: auto) and (orphans: 3)"));
    CHECK(supported("(display: flex) or (orphans: 3)"));
    CHECK(supported("not (display: grid)"));
    CHECK(supported("(--x: y)"));
    CHECK(supported("selector(p > a:is(b))"));
    CHECK(supported("((orphans: 3))"));
    CHECK_FALSE(supported("(min-width: 3em)"));
    CHECK_FALSE(supported("(font-variant-numeric: slashed-zero)"));
    CHECK_FALSE(supported("selector(p:has(a))"));
    CHECK_FALSE(supported("(hyphens: auto) and (color: nothing)"));
}

TEST_CASE("imports come before the sheet, by medium, and below their folder", "[css][stylesheet]") {
    const std::map<std::string, std::string> files{
        {"screen.css", "p { cursor: help }"},
        {"a.css", "@import 'sub/b.css'; p { orphans: 3; widows: 3 }"},
        {"sub/b.css",
         "@font-face { font-family: F; src: url(f.ttf) } p { orphans: 4; text-indent: 4pt }"}};
    std::vector<std::string> asked;
    const auto load = [&](const std::string& url) -> std::optional<std::string> {
        asked.push_back(url);
        const auto found = files.find(url);
        return found == files.end() ? std::nullopt : std::optional(found->second);
    };
    Diagnostics diagnostics;
    const auto sheet = css::parse_stylesheet("@charset 'utf-8'; @import url(a.css) print;"
                                             "@import 'screen.css' screen; p { widows: 5 }"
                                             "@import 'late.css';",
                                             "style.css",
                                             diagnostics,
                                             load);
    CHECK(asked == std::vector<std::string>{"a.css", "sub/b.css", "screen.css"});
    REQUIRE(sheet.rules->styles.size() == 4);
    CHECK(sheet.rules->styles[2].media == css::medium_bit(css::Medium::Screen));
    CHECK(sheet.rules->styles[0].media == css::medium_bit(css::Medium::Print));
    REQUIRE(sheet.font_faces.size() == 1);
    CHECK(sheet.font_faces[0].urls == std::vector<std::string>{"sub/f.ttf"});
    CHECK(sheet.font_faces[0].origin.file == "sub/b.css");
    REQUIRE(diagnostics.list().size() == 1);
    CHECK(diagnostics.list()[0].code == "G307");
}

TEST_CASE("sheets that import each other end", "[css][stylesheet]") {
    Diagnostics diagnostics;
    int loads = 0;
    css::parse_stylesheet("@import 'a.css';",
                          "a.css",
                          diagnostics,
                          [&](const std::string&) -> std::optional<std::string> {
                              ++loads;
                              return "@import 'a.css';";
                          });
    CHECK(loads < 20);
    CHECK(diagnostics.has(Severity::Warning));
}

TEST_CASE("font faces keep family, weight, style and files", "[css][stylesheet]") {
    Diagnostics diagnostics;
    const auto sheet = css::parse_stylesheet(
        "@font-face { font-family: 'A B'; font-weight: bold; font-style: italic; font-display: "
        "swap; src: local('x'), url('f.woff2') format('woff2'), url(f.ttf); }",
        "s.css",
        diagnostics);
    REQUIRE(sheet.font_faces.size() == 1);
    CHECK(sheet.font_faces[0].family == "A B");
    CHECK(sheet.font_faces[0].weight == 700);
    CHECK(sheet.font_faces[0].style == css::FontStyle::Italic);
    CHECK(sheet.font_faces[0].urls == std::vector<std::string>{"f.woff2", "f.ttf"});
    CHECK(diagnostics.list().empty());
}

TEST_CASE("any bytes are read to the end", "[css][stylesheet]") {
    std::mt19937 random(7);
    const std::string pieces[] = {
        "p",       "{",       "}",          "(",       ")",    "[",    "]",        ":",   ";",
        "@media ", "@page ",  "calc(",      "var(--a", "--a:", "\"",   "'",        "\\",  "url(",
        "/*",      "*/",      "!important", ",",       "\n",   "\xC3", "\xFF",     "#",   ".",
        "12e9999", "@import", "font:",      "margin:", ">",    "|",    "::before", "\0x", " "};
    for (int round = 0; round < 3000; ++round) {
        std::string css;
        for (std::size_t i = random() % 40; i > 0; --i) {
            css += pieces[random() % std::size(pieces)];
        }
        const Styled styled(css);
        CHECK(styled.style("p").font_size.points() >= 0.0);
    }
}

TEST_CASE("brackets a hundred thousand deep do no harm", "[css][stylesheet]") {
    for (const char* open :
         {"{", "(", "[", "a{", "@media print{", "p:not(", "@supports (", "calc("}) {
        std::string css;
        for (int i = 0; i < 100000; ++i) {
            css += open;
        }
        Diagnostics diagnostics;
        css::parse_stylesheet(css, "s.css", diagnostics);
        css::parse_stylesheet("p { text-indent:" + css, "s.css", diagnostics);
        SUCCEED();
    }
}
