// White space in the runs of a paragraph.
#include "presentation/inline_text.hpp"
#include "support/catch.hpp"

using namespace galley;
using namespace galley::presentation;

namespace {

TextRun run_of(css::WhiteSpace white_space, bool italic = false) {
    css::ComputedStyle style;
    style.white_space = white_space;
    style.font_style = italic ? css::FontStyle::Italic : css::FontStyle::Normal;
    TextRun run;
    run.style = std::make_shared<const css::ComputedStyle>(style);
    return run;
}

} // namespace

TEST_CASE("blanks collapse across the border of two runs", "[presentation][inline]") {
    const TextRun plain = run_of(css::WhiteSpace::Normal);
    const TextRun italic = run_of(css::WhiteSpace::Normal, true);
    InlineText text(css::WhiteSpace::Normal);
    text.add("  one\n  two ", plain);
    text.add(" three ", italic);
    text.add(" \t ", plain);
    const auto runs = text.take();
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].text == "one two ");
    CHECK(runs[1].text == "three");
    CHECK(text.take().empty());
}

TEST_CASE("a forced break swallows the blanks around it", "[presentation][inline]") {
    const TextRun plain = run_of(css::WhiteSpace::Normal);
    InlineText text(css::WhiteSpace::Normal);
    text.add("one ", plain);
    text.add_break(plain);
    text.add("\n  two", plain);
    const auto runs = text.take();
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].text == "one\ntwo");
}

TEST_CASE("preformatted text keeps its blanks and loses only the last line feed",
          "[presentation][inline]") {
    const TextRun pre = run_of(css::WhiteSpace::Pre);
    InlineText text(css::WhiteSpace::Pre);
    text.add("if (x) {\n    y;\n}\n", pre);
    const auto runs = text.take();
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].text == "if (x) {\n    y;\n}");
}

TEST_CASE("an anchor in an empty run survives", "[presentation][inline]") {
    TextRun anchor = run_of(css::WhiteSpace::Normal);
    InlineText text(css::WhiteSpace::Normal);
    text.add("a ", anchor);
    anchor.id = "here";
    text.add("b", anchor);
    const auto runs = text.take();
    REQUIRE(runs.size() == 2);
    CHECK(runs[1].id == "here");
}
