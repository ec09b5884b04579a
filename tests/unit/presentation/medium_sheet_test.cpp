// A style sheet's text cut to one medium.
#include "presentation/medium_sheet.hpp"
#include "support/catch.hpp"

using galley::css::Medium;
using galley::presentation::medium_sheet;

TEST_CASE("pages, font files and paged properties are not for screens", "[medium-sheet]") {
    CHECK(medium_sheet("@charset \"utf-8\"; @page { size: A5 } @font-face { font-family: x }"
                       "h1 { string-set: t content(); color: red } h2 { bookmark-level: 1 }",
                       Medium::Screen) == "h1 {\n  color: red;\n}\n");
}

TEST_CASE("comments go, importance stays", "[medium-sheet]") {
    CHECK(medium_sheet("/* a */ p > em /* b */ { color: red ! important } /* c */", Medium::Screen)
              .find("color: red !important;") != std::string::npos);
}

TEST_CASE("each medium keeps its own blocks", "[medium-sheet]") {
    const std::string sheet = "@media print { p { color: red } } @media screen { p { top: 0 } }"
                              "@media epub { p { left: 0 } } @media all { p { right: 0 } }"
                              "@media (max-width: 9em) { p { bottom: 0 } }";
    CHECK(medium_sheet(sheet, Medium::Epub) ==
          "p {\n  left: 0;\n}\np {\n  right: 0;\n}\n"
          "@media (max-width: 9em) {\np {\n  bottom: 0;\n}\n}\n");
    CHECK(medium_sheet(sheet, Medium::Screen) ==
          "@media print {\np {\n  color: red;\n}\n}\n"
          "@media screen {\np {\n  top: 0;\n}\n}\n"
          "p {\n  right: 0;\n}\n"
          "@media (max-width: 9em) {\np {\n  bottom: 0;\n}\n}\n");
}

TEST_CASE("braces and semicolons within strings do no harm", "[medium-sheet]") {
    CHECK(medium_sheet("p::before { content: \"}; a{\" } p { color: red }", Medium::Epub) ==
          "p::before {\n  content: \"}; a{\";\n}\np {\n  color: red;\n}\n");
}

TEST_CASE("imports are put in their place, relative to the first sheet", "[medium-sheet]") {
    const auto load = [](const std::string& url) -> std::optional<std::string> {
        if (url == "parts/a.css") {
            return "@import url(b.css); p { top: 0 }";
        }
        if (url == "parts/b.css") {
            return "p { left: 0 }";
        }
        return std::nullopt;
    };
    CHECK(medium_sheet("@import \"parts/a.css\"; @import \"c.css\"; @import 'parts/b.css' print;"
                       "p { right: 0 }",
                       Medium::Epub,
                       load) == "p {\n  left: 0;\n}\np {\n  top: 0;\n}\np {\n  right: 0;\n}\n");
}

TEST_CASE("a sheet that imports itself ends", "[medium-sheet]") {
    const auto load = [](const std::string&) -> std::optional<std::string> {
        return "@import \"a.css\"; p { top: 0 }";
    };
    CHECK(medium_sheet("@import \"a.css\";", Medium::Screen, load).size() < 1000);
}
