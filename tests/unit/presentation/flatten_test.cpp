// The tree under the cascade becomes boxes.
#include "presentation/inline_text.hpp"
#include "presentation/presentation.hpp"
#include "support/catch.hpp"

using namespace galley;
using namespace galley::presentation;

namespace {

Box flatten_body(const std::string& body, const std::string& css = {}) {
    const Presentation presentation{
        bridge::XmlTree::parse("<html xmlns='http://www.w3.org/1999/xhtml' lang='en'><head>"
                               "<title>T</title></head><body><main>" +
                                   body + "</main></body></html>",
                               "test"),
        {},
        {{"p1", Span{3, 1, 3, 9}}},
        {},
        {}};
    Diagnostics diagnostics;
    Style style;
    style.sheet = css::parse_stylesheet(css, "test.css", diagnostics);
    const Box root = flatten(presentation, style, {}, diagnostics);
    REQUIRE(root.role == Role::Document);
    REQUIRE(root.children.size() == 1);
    REQUIRE(root.children[0].children.size() == 1);
    return root.children[0].children[0]; // main
}

} // namespace

TEST_CASE("heads, sections and paragraphs keep their roles, ids and places",
          "[presentation][flatten]") {
    const Box main = flatten_body("<section id='s'><h2><span>I.</span> Why</h2>"
                                  "<p id='p1'>Text <em>so</em>.</p></section>",
                                  "h2 { string-set: section content() }");
    REQUIRE(main.children.size() == 1);
    const Box& section = main.children[0];
    CHECK(section.role == Role::Section);
    CHECK(section.title == "I. Why");
    REQUIRE(section.children.size() == 2);
    CHECK(section.children[0].role == Role::Heading2);
    CHECK(section.children[0].outline_level == 1);
    REQUIRE(section.children[0].named_strings.size() == 1);
    CHECK(section.children[0].named_strings[0].second == "I. Why");
    const Box& paragraph = section.children[1];
    CHECK(paragraph.id == "p1");
    CHECK(paragraph.span == Span{3, 1, 3, 9});
    REQUIRE(paragraph.runs.size() == 3);
    CHECK(paragraph.runs[1].text == "so");
    CHECK(paragraph.runs[1].style->font_style == css::FontStyle::Italic);
}

TEST_CASE("the first letter takes its marks and no apostrophe", "[presentation][flatten]") {
    const auto letter = [](const std::string& text) {
        const Box main = flatten_body("<p>" + text + "</p>",
                                      "p::first-letter { initial-letter: 3; color: red }");
        const Box& paragraph = main.children[0];
        CHECK(visible_text(paragraph) == text);
        const TextRun& first = paragraph.runs.front();
        const bool styled = first.first_letter && first.style->initial_letter.size == 3.0 &&
                            first.style->color.red == 1.0;
        return styled ? first.text : std::string();
    };
    CHECK(letter("When") == "W");
    CHECK(letter("“When") == "“W");
    CHECK(letter("“‘When") == "“‘W");
    CHECK(letter("I’ll") == "I");
    CHECK(letter("A. Smith") == "A.");
    CHECK(letter("E\u0301tat") == "E\u0301");
    CHECK(letter("1914 was") == "1");
    CHECK(letter("…") == "");
    CHECK(letter("X") == "X");
}

TEST_CASE("initial-letter holds for ::first-letter alone", "[presentation][flatten]") {
    const Box main = flatten_body("<p>When</p>", "p { initial-letter: 3 }");
    REQUIRE(main.children[0].runs.size() == 1);
    CHECK_FALSE(main.children[0].runs[0].first_letter);
}

TEST_CASE("a large first letter that should float is a drop cap", "[presentation][flatten]") {
    const auto lines = [](const std::string& size) {
        const Box main = flatten_body(
            "<p>When</p>",
            "p { font-size: 10pt; line-height: 12pt } p::first-letter { font-size: " + size + "}");
        return main.children[0].runs[0].style->initial_letter;
    };
    CHECK(lines("1.4em") == css::InitialLetter{});
    CHECK(lines("2.8em") == css::InitialLetter{2.0, 2});
    CHECK(lines("48pt") == css::InitialLetter{3.0, 3});
}

TEST_CASE("::first-line styles each run of the first line in its own way",
          "[presentation][flatten]") {
    const Box main = flatten_body(
        "<p>When <em>in</em> the<sup>1</sup></p><p class='b'>No</p>",
        "p:first-child::first-line { font-variant-caps: all-small-caps } sup { vertical-align: "
        "super }");
    const auto& runs = main.children[0].runs;
    REQUIRE(runs.size() == 4);
    for (const TextRun& run : runs) {
        REQUIRE(run.first_line);
        CHECK(run.first_line->caps == css::Caps::AllSmallCaps);
        CHECK(run.style->caps == css::Caps::Normal);
        CHECK(run.first_line->font_style == run.style->font_style);
        CHECK(run.first_line->vertical_align == run.style->vertical_align);
    }
    CHECK(runs[1].first_line->font_style == css::FontStyle::Italic);
    CHECK_FALSE(main.children[1].runs[0].first_line);
}

TEST_CASE("text beside blocks becomes an anonymous paragraph", "[presentation][flatten]") {
    const Box main = flatten_body("<div>before <p>inside</p> after</div>");
    REQUIRE(main.children.size() == 1);
    const Box& container = main.children[0];
    REQUIRE(container.children.size() == 3);
    CHECK(visible_text(container) == "before inside after");
    CHECK(container.children[0].role == Role::Paragraph);
    CHECK(container.children[2].runs.at(0).text == "after");
}

TEST_CASE("list items carry their marker and a list body", "[presentation][flatten]") {
    const Box main = flatten_body("<ol start='2'><li>a</li><li><p>b</p></li></ol>"
                                  "<ul class='plain'><li>c</li></ul>",
                                  ".plain { list-style-type: none }");
    REQUIRE(main.children.size() == 2);
    const Box& list = main.children[0];
    CHECK(list.role == Role::List);
    REQUIRE(list.children.size() == 2);
    REQUIRE(list.children[1].marker.size() == 1);
    CHECK(list.children[1].marker[0].text == "3.");
    CHECK(list.children[1].marker[0].generated);
    CHECK(list.children[1].children.at(0).role == Role::ListBody);
    CHECK(main.children[1].children.at(0).marker.empty());
}

TEST_CASE("links within emphasis stay links, and hidden elements leave nothing",
          "[presentation][flatten]") {
    const Box main = flatten_body("<p>See <em>the <a href='#x'>place</a></em>"
                                  "<span class='off'> not this</span>.</p>",
                                  ".off { display: none }");
    const auto& runs = main.children.at(0).runs;
    REQUIRE(runs.size() == 4);
    CHECK(runs[2].role == Role::Link);
    CHECK(runs[2].href == "#x");
    CHECK(runs[2].style->font_style == css::FontStyle::Italic);
    CHECK(runs[3].text == ".");
}

TEST_CASE("generated text is marked as such and is not the element's text",
          "[presentation][flatten]") {
    const Box main =
        flatten_body("<p data-n='7'>x</p><hr/>",
                     "p::before { content: '(' attr(data-n) ') ' } hr::before { content: '***' }");
    const auto& runs = main.children.at(0).runs;
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].text == "(7) ");
    CHECK(runs[0].generated);
    const Box& rule = main.children.at(1);
    CHECK(rule.role == Role::Artifact);
    CHECK(rule.runs.at(0).text == "***");
}

TEST_CASE("generated content is a block of its own where the style says so",
          "[presentation][flatten]") {
    const std::string body = "<p>One.</p><p>Two.</p>";
    const Box main = flatten_body(body,
                                  "main::after { content: 'END'; display: block; "
                                  "text-align: center; margin-top: 9pt }"
                                  "main::before { content: 'Begin' }");
    REQUIRE(main.children.size() == 4);
    CHECK(main.children[0].runs.at(0).text == "Begin");
    const Box& end = main.children[3];
    CHECK(end.role == Role::Paragraph);
    REQUIRE(end.runs.size() == 1);
    CHECK(end.runs[0].text == "END");
    CHECK(end.runs[0].generated);
    CHECK(end.style->text_align == css::TextAlign::Center);
    CHECK(flatten_body(body, "main::after { content: ''; display: block }").children.size() == 2);
    // Of a paragraph it stays in the line.
    const Box line = flatten_body("<p>One.</p>", "p::after { content: '!'; display: block }");
    CHECK(line.children[0].runs.back().text == "!");
}

TEST_CASE("a line that the style breaks within a head parts words in its title",
          "[presentation][flatten]") {
    const Box main = flatten_body("<section><h2><span>Part One</span> Harbours</h2></section>"
                                  "<section><h2><span>Two</span></h2></section>",
                                  "span::after { content: '\\A'; white-space: pre }");
    REQUIRE(main.children.size() == 2);
    CHECK(main.children[0].title == "Part One Harbours");
    CHECK(main.children[1].title == "Two");
}
