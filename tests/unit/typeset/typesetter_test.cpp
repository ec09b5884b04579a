// Whole texts as pages: nothing lost, nothing doubled, no widow, no head left alone.
#include "support/catch.hpp"
#include "typeset/typesetter.hpp"
#include "unit/typeset/type_fixture.hpp"

#include <algorithm>
#include <map>
#include <random>

using namespace galley;
using namespace galley::typeset;
using namespace galley::tests;
using presentation::Box;

namespace {

Pages set(const Box& root, std::string_view css = "@page { size: 300pt 240pt; margin: 50pt; }") {
    Diagnostics diagnostics;
    const css::StyleSheet sheet = css::parse_stylesheet(css, "test.css", diagnostics);
    const Pages pages = set_pages(root, sheet, test_fonts(), {}, diagnostics);
    REQUIRE_FALSE(diagnostics.has(Severity::Warning));
    return pages;
}

Box heading(std::string text, int level = 1) {
    css::ComputedStyle style = text_style();
    style.break_after = css::Break::Avoid;
    style.margin[css::Top].length = Length::from_points(28.0);
    style.margin[css::Bottom].length = Length::from_points(14.0);
    Box box = paragraph_box(text, style);
    box.role = level == 1 ? Role::Heading2 : Role::Heading3;
    box.outline_level = level;
    box.title = std::move(text);
    return box;
}

Box with_margins(Box box, double above, double below) {
    css::ComputedStyle style = *box.style;
    style.margin[css::Top].length = Length::from_points(above);
    style.margin[css::Bottom].length = Length::from_points(below);
    box.style = shared(std::move(style));
    return box;
}

/// Body lines of a page: baseline → structure elements on it, top to bottom.
std::map<double, std::vector<const GlyphRun*>> body_lines(const Page& page) {
    std::map<double, std::vector<const GlyphRun*>> lines;
    for (const GlyphRun& run : page.runs) {
        if (run.structure != artifact) {
            lines[run.y.points()].push_back(&run);
        }
    }
    return lines;
}

std::map<int, std::string> text_by_element(const Pages& pages) {
    std::map<int, std::string> texts;
    for (const Page& page : pages.pages) {
        for (const GlyphRun& run : page.runs) {
            if (run.structure != artifact) {
                texts[run.structure] += run.text;
            }
        }
    }
    return texts;
}

Box random_document(std::mt19937& random) {
    std::vector<Box> blocks;
    const int count = 4 + static_cast<int>(random() % 16);
    for (int i = 0; i < count; ++i) {
        if (random() % 5 == 0) {
            blocks.push_back(heading(some_words(static_cast<unsigned>(random()), 3)));
        }
        const int words = 2 + static_cast<int>(random() % 90);
        blocks.push_back(paragraph_box(some_words(static_cast<unsigned>(random()), words)));
    }
    return document_box(std::move(blocks));
}

} // namespace

TEST_CASE("every element's text is on the pages, whole and in order", "[typeset][pages]") {
    std::mt19937 random(11);
    for (int round = 0; round < 12; ++round) {
        const Box root = random_document(random);
        const Pages pages = set(root);
        const auto texts = text_by_element(pages);
        REQUIRE(texts.size() == root.children.size());
        std::size_t i = 0;
        for (const auto& [element, text] : texts) {
            CHECK(text == root.children[i].runs[0].text);
            CHECK(pages.structure[static_cast<std::size_t>(element)].role == root.children[i].role);
            ++i;
        }
    }
}

TEST_CASE("no page begins with a widow or ends with an orphan or a head", "[typeset][pages]") {
    std::mt19937 random(23);
    for (int round = 0; round < 30; ++round) {
        const Pages pages = set(random_document(random));
        std::map<int, std::vector<std::size_t>> lines_on; // element → lines on each of its pages
        for (std::size_t p = 0; p < pages.pages.size(); ++p) {
            std::map<int, std::size_t> here;
            int last = artifact;
            for (const auto& [y, runs] : body_lines(pages.pages[p])) {
                last = runs.front()->structure;
                ++here[last];
            }
            for (const auto& [element, lines] : here) {
                lines_on[element].push_back(lines);
            }
            if (p + 1 < pages.pages.size()) {
                CHECK(pages.structure[static_cast<std::size_t>(last)].role == Role::Paragraph);
            }
        }
        for (const auto& [element, lines] : lines_on) {
            if (lines.size() > 1) {
                CHECK(lines.front() >= 2);
                CHECK(lines.back() >= 2);
            }
        }
    }
}

TEST_CASE("lines do not overlap and stay within the margins", "[typeset][pages]") {
    std::mt19937 random(5);
    const Pages pages = set(random_document(random));
    for (const Page& page : pages.pages) {
        double last = 0.0;
        for (const auto& [y, runs] : body_lines(page)) {
            CHECK(y - last > 13.99);
            CHECK(y > 50.0);
            CHECK(y < 190.0);
            for (const GlyphRun* run : runs) {
                CHECK(run->x.points() > 46.0);
                CHECK(run->size == Length::from_points(11.0));
            }
            last = y;
        }
    }
}

TEST_CASE("baselines stand on one grid on all pages", "[typeset][pages]") {
    std::vector<Box> blocks;
    for (unsigned i = 0; i < 20; ++i) {
        Box block = paragraph_box(some_words(i + 1, 30));
        blocks.push_back(i % 4 == 1 ? with_margins(std::move(block), 5.0, 3.0) : std::move(block));
    }
    const Pages pages = set(document_box(std::move(blocks)));
    REQUIRE(pages.pages.size() > 3);
    int off_grid = 0;
    for (const Page& page : pages.pages) {
        const auto lines = body_lines(page);
        CHECK(lines.begin()->first == Approx(body_lines(pages.pages[0]).begin()->first));
        for (const auto& [y, runs] : lines) {
            const double units = (y - lines.begin()->first) / 14.0;
            const bool on_grid = std::abs(units - std::round(units)) < 1e-6;
            const bool loose = runs.front()->structure % 4 == 2; // blocks 1, 5, … are elements 2, 6
            off_grid += on_grid ? 0 : 1;
            CHECK((on_grid || loose));
        }
    }
    CHECK(off_grid > 0);
}

TEST_CASE("adjoining margins collapse into the larger one", "[typeset][flow]") {
    const Pages pages = set(document_box({with_margins(paragraph_box("one"), 0.0, 14.0),
                                          with_margins(paragraph_box("two"), 28.0, 0.0),
                                          paragraph_box("three")}));
    const auto lines = body_lines(pages.pages[0]);
    std::vector<double> at;
    for (const auto& [y, runs] : lines) {
        at.push_back(y);
    }
    REQUIRE(at.size() == 3);
    CHECK(at[1] - at[0] == Approx(42.0));
    CHECK(at[2] - at[1] == Approx(14.0));
}

TEST_CASE("heads, links and lists have their place in the structure", "[typeset][structure]") {
    Box list;
    list.role = Role::List;
    css::ComputedStyle style = text_style();
    style.list_style = css::ListStyle::Decimal;
    style.padding[css::Left].length = Length::from_points(20.0);
    list.style = shared(style);
    list.language = "en";
    Box item = paragraph_box("An item with a link.");
    item.id = "alone"; // nothing leads here
    item.runs.push_back(text_run("here", item.style));
    item.runs.back().role = Role::Link;
    item.runs.back().href = "#top";
    item.role = Role::ListItem;
    item.marker = {text_run("1.", item.style)};
    item.marker[0].generated = true;
    list.children = {item};
    Box head = heading("A head");
    head.id = "top";
    const Pages pages = set(document_box({head, list}));
    std::vector<Role> roles;
    for (const StructureElement& element : pages.structure) {
        roles.push_back(element.role);
    }
    CHECK(roles == std::vector<Role>{Role::Document,
                                     Role::Heading2,
                                     Role::List,
                                     Role::ListItem,
                                     Role::Label,
                                     Role::ListBody,
                                     Role::Link});
    CHECK(pages.structure[2].ordered);
    CHECK(pages.structure[0].language == "en");
    CHECK(pages.structure[1].language.empty());
    const auto texts = text_by_element(pages);
    CHECK(texts.at(4) == "1.");
    CHECK(texts.at(5) == "An item with a link.");
    CHECK(texts.at(6) == "here");
    REQUIRE(pages.pages[0].links.size() == 1);
    CHECK(pages.pages[0].links[0].structure == 6);
    REQUIRE(pages.outline.size() == 1);
    CHECK(pages.outline[0].title == "A head");
    REQUIRE(pages.anchors.size() == 1);
    CHECK(pages.anchors[0].id == "top");
    const GlyphRun& marker = *std::find_if(pages.pages[0].runs.begin(),
                                           pages.pages[0].runs.end(),
                                           [](const GlyphRun& run) { return run.text == "1."; });
    CHECK(marker.x.points() > 50.0);
    CHECK(right_edge(marker) < 70.0);
}

TEST_CASE("generated text and ornaments are artifacts", "[typeset][structure]") {
    Box rule = paragraph_box("* * *");
    rule.role = Role::Artifact;
    Box plain = paragraph_box("text");
    plain.runs.push_back(text_run("!", plain.style));
    plain.runs.back().generated = true;
    const Pages pages = set(document_box({rule, plain}));
    CHECK(artifacts(pages.pages[0]) == "* * *|!|");
    CHECK(text_by_element(pages).size() == 1);
}

TEST_CASE("running heads take the first value set on their page", "[typeset][heads]") {
    std::vector<Box> blocks;
    for (const char* name : {"Alpha", "Beta", "Gamma"}) {
        Box head = heading(name);
        head.named_strings = {{"section", name}};
        blocks.push_back(head);
        blocks.push_back(paragraph_box(some_words(3, 90)));
    }
    const Pages pages = set(document_box(std::move(blocks)), R"(
        @page { size: 300pt 240pt; margin: 50pt;
                @top-center { content: string(section) }
                @bottom-center { content: counter(page) "/" counter(pages) } }
        @page :first { @top-center { content: none } })");
    REQUIRE(pages.pages.size() >= 4);
    const std::string count = std::to_string(pages.pages.size());
    CHECK(artifacts(pages.pages[0]) == "1/" + count + "|");
    std::string current = "Alpha";
    for (std::size_t p = 1; p < pages.pages.size(); ++p) {
        std::string shown = current;
        bool found = false;
        for (const OutlineEntry& entry : pages.outline) {
            if (entry.page == static_cast<int>(p)) {
                shown = found ? shown : entry.title;
                found = true;
                current = entry.title;
            }
        }
        CHECK(artifacts(pages.pages[p]) == shown + "|" + std::to_string(p + 1) + "/" + count + "|");
        CHECK(pages.pages[p].folio == std::to_string(p + 1));
    }
}

TEST_CASE("a part that begins on a recto has a blank page before it", "[typeset][pages]") {
    css::ComputedStyle style = text_style();
    style.break_before = css::Break::Recto;
    const Pages pages = set(document_box({paragraph_box("one"), paragraph_box("two", style)}),
                            "@page { size: 300pt 240pt; margin: 50pt;"
                            "@bottom-center { content: counter(page) } }"
                            "@page :blank { @bottom-center { content: none } }");
    REQUIRE(pages.pages.size() == 3);
    CHECK(pages.pages[1].runs.empty());
    CHECK_FALSE(pages.pages[1].recto);
    CHECK(pages.pages[2].recto);
}

TEST_CASE("a trim size replaces that of the style", "[typeset][pages]") {
    Diagnostics diagnostics;
    const css::StyleSheet sheet =
        css::parse_stylesheet("@page { size: A4; margin: 30pt }", "test.css", diagnostics);
    const Box root = document_box({paragraph_box("text")});
    const Pages pages =
        set_pages(root,
                  sheet,
                  test_fonts(),
                  {std::pair(Length::from_points(200.0), Length::from_points(100.0)), {}},
                  diagnostics);
    CHECK(pages.pages[0].width == Length::from_points(200.0));
    CHECK(pages.pages[0].height == Length::from_points(100.0));
    CHECK_THROWS(set_pages(root,
                           sheet,
                           test_fonts(),
                           {std::pair(Length::from_points(50.0), Length::from_points(50.0)), {}},
                           diagnostics));
}

TEST_CASE("a text without anything in it is one empty page", "[typeset][pages]") {
    const Pages pages = set(document_box({}));
    REQUIRE(pages.pages.size() == 1);
    CHECK(pages.pages[0].runs.empty());
    CHECK(pages.structure.size() == 1);
}

TEST_CASE("borders are drawn around what a page holds of their box", "[typeset][flow]") {
    css::ComputedStyle style = text_style();
    style.border[css::Left] = {css::LineStyle::Solid, Length::from_points(2.0), {}};
    style.border[css::Top] = {css::LineStyle::Solid, Length::from_points(1.0), {}};
    Box quote;
    quote.style = shared(style);
    quote.role = Role::BlockQuote;
    quote.language = "en";
    quote.children = {paragraph_box(some_words(2, 150))};
    const Pages pages = set(document_box({quote}));
    REQUIRE(pages.pages.size() > 1);
    CHECK(pages.pages[0].rules.size() == 2);
    CHECK(pages.pages[1].rules.size() == 1);
    CHECK(pages.pages[1].rules[0].width == Length::from_points(2.0));
    CHECK(pages.pages[0].runs[0].x.points() > 51.0);
}

TEST_CASE("setting twice gives the same pages", "[typeset][pages]") {
    std::mt19937 random(3);
    const Box root = random_document(random);
    CHECK(dump(set(root)) == dump(set(root)));
}

TEST_CASE("pages as text show every thing with its place", "[typeset][dump]") {
    Box head = heading("Head");
    head.id = "h";
    head.runs.front().href = "#h";
    const std::string text = dump(set(document_box({head})));
    CHECK(text.find("page 1 300 by 240 recto\n") != std::string::npos);
    CHECK(text.find("text 50 ") != std::string::npos);
    CHECK(text.find("font EBGaramond-Regular 11 in 1 \"Head\"\n") != std::string::npos);
    CHECK(text.find("element 1 Heading2 in 0 id \"h\" title \"Head\"\n") != std::string::npos);
    CHECK(text.find("outline 1 \"Head\" page 1 at ") != std::string::npos);
    CHECK(text.find("anchor \"h\" page 1 at 50 ") != std::string::npos);
}

TEST_CASE("what the pages could not have is told, the worst first", "[typeset]") {
    css::ComputedStyle kept = text_style();
    kept.break_inside = css::Break::Avoid;
    std::vector<Box> blocks;
    blocks.push_back(paragraph_box("One line."));
    blocks.push_back(paragraph_box(some_words(4, 160), kept)); // longer than a page
    blocks.push_back(paragraph_box("One line."));
    Diagnostics diagnostics;
    const css::StyleSheet sheet = css::parse_stylesheet(
        "@page { size: 300pt 240pt; margin: 50pt; }", "test.css", diagnostics);
    const Pages pages =
        set_pages(document_box(std::move(blocks)), sheet, test_fonts(), {}, diagnostics);
    REQUIRE(pages.pages.size() > 1);
    REQUIRE_FALSE(diagnostics.list().empty());
    CHECK(diagnostics.list().front().code == "G411");
    CHECK(diagnostics.list().front().severity == Severity::Remark);
    CHECK(diagnostics.list().front().message.find("page 2: ") == 0);

    Diagnostics none;
    std::vector<Box> short_text;
    short_text.push_back(paragraph_box("One line."));
    (void)set_pages(document_box(std::move(short_text)), sheet, test_fonts(), {}, none);
    CHECK(none.list().empty());
}
