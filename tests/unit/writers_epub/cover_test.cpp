// The drawn cover.
#include "bridge/xml_tree.hpp"
#include "support/catch.hpp"
#include "writers/epub/cover_art.hpp"
#include "writers/epub/cover_lines.hpp"

using galley::bridge::XmlTree;
using namespace galley::writers;

namespace {

galley::presentation::Style style() {
    galley::Diagnostics diagnostics;
    return galley::presentation::load_style(GALLEY_SOURCE_DIR "/styles/default", diagnostics);
}

std::size_t paths_in(const std::string& svg) {
    std::size_t count = 0;
    for (std::size_t at = svg.find("<path"); at != svg.npos; at = svg.find("<path", at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("a cover is SVG without text: its letters are outlines", "[epub][cover]") {
    const std::string svg = cover_svg({"A <Title>", "Sub", {"Ann"}, "en", true}, style());
    CHECK_NOTHROW(XmlTree::parse(svg, "cover.svg"));
    CHECK(svg.find("<text") == std::string::npos);
    CHECK(svg.find("<title id=\"title\">A &lt;Title&gt;</title>") != std::string::npos);
    CHECK(paths_in(svg) == 5); // title, subtitle, author; a rule and its ornament
}

TEST_CASE("a style without fonts still gives a cover", "[epub][cover]") {
    CHECK_NOTHROW(XmlTree::parse(cover_svg({"T", {}, {}, "en", true}, {}), "cover.svg"));
}

TEST_CASE("lines are as even as they can be, in as few as the width allows", "[epub][cover]") {
    const auto loaded = style();
    const galley::typeset::FontBook book(loaded.fonts);
    CoverType type;
    type.book = &book;
    type.language = "en";
    const std::string text = "one two three four five six";
    const double width = line_width(type, text);
    CHECK(even_lines(type, text, width + 1.0).size() == 1);
    const auto two = even_lines(type, text, width * 0.75);
    REQUIRE(two.size() == 2);
    CHECK(two[0] == "one two three");
    CHECK(even_lines(type, "", 100.0).empty());
    CHECK(even_lines(type, "unbreakable", 1.0) == std::vector<std::string>{"unbreakable"});
}

TEST_CASE("a very long title or word is made to fit", "[epub][cover]") {
    std::string title;
    for (int i = 0; i < 60; ++i) {
        title += "Considerations ";
    }
    CHECK_NOTHROW(XmlTree::parse(cover_svg({title, {}, {}, "en", true}, style()), "cover.svg"));
    CHECK_NOTHROW(XmlTree::parse(cover_svg({std::string(300, 'W'), {}, {}, "en", true}, style()),
                                 "cover.svg"));
}
