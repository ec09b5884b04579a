// Fonts chosen by family, weight and slant.
#include "base/error.hpp"
#include "support/catch.hpp"
#include "typeset/font_book.hpp"
#include "unit/typeset/type_fixture.hpp"

using namespace galley;
using namespace galley::tests;
using css::FontStyle;
using typeset::FontBook;

TEST_CASE("the nearest weight and slant of the first known family come first", "[typeset][fonts]") {
    const FontBook book(test_fonts()); // 0 regular, 1 italic, 2 bold; 3 code
    CHECK(book.choices({"EB Garamond"}, 400, FontStyle::Normal)[0] == 0);
    CHECK(book.choices({"eb garamond"}, 400, FontStyle::Italic)[0] == 1);
    CHECK(book.choices({"EB Garamond"}, 600, FontStyle::Normal)[0] == 2);
    CHECK(book.choices({"EB Garamond"}, 500, FontStyle::Normal)[0] == 0);
    CHECK(book.choices({"EB Garamond"}, 300, FontStyle::Normal)[0] == 0);
    CHECK(book.choices({"EB Garamond"}, 700, FontStyle::Italic)[0] == 1); // slant before weight
    CHECK(book.choices({"Source Code Pro"}, 700, FontStyle::Italic)[0] == 3);
}

TEST_CASE("other families follow for characters that the first lacks", "[typeset][fonts]") {
    const FontBook book(test_fonts());
    CHECK(book.choices({"Nothing", "serif"}, 400, FontStyle::Normal) == std::vector<int>{0, 3});
    CHECK(book.choices({"Nothing", "monospace"}, 400, FontStyle::Normal) == std::vector<int>{3, 0});
}

TEST_CASE("a style without a font is bad input", "[typeset][fonts]") {
    CHECK_THROWS_AS(FontBook({}), Error);
}

TEST_CASE("a font is loaded once", "[typeset][fonts]") {
    const FontBook book(test_fonts());
    CHECK(book.face(1).get() == book.face(1).get());
    CHECK(book.face(1)->metrics().postscript_name == "EBGaramond-Italic");
}
