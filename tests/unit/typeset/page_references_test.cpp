// Page numbers in the text, leaders before them, and how pages are counted.
#include "support/catch.hpp"
#include "typeset/typesetter.hpp"
#include "unit/typeset/type_fixture.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

using namespace galley;
using namespace galley::typeset;
using namespace galley::tests;
using presentation::Box;
using presentation::DeferredText;
using presentation::TextRun;

namespace {

constexpr std::string_view sheet_text =
    "@page { size: 300pt 240pt; margin: 50pt; @bottom-center { content: counter(page); } }"
    "@page front { @bottom-center { content: counter(page, lower-roman); } }"
    "@page bare { @bottom-center { content: none; } }"
    "@page chapter:first { @top-center { content: \"opening\"; } }";

Pages set(const Box& root, Diagnostics& diagnostics) {
    const css::StyleSheet sheet = css::parse_stylesheet(sheet_text, "test.css", diagnostics);
    return set_pages(root, sheet, test_fonts(), {}, diagnostics);
}

TextRun deferred(const presentation::StylePtr& style, DeferredText text) {
    TextRun run = text_run(text.leader.empty() ? "0" : "\u00A0", style);
    run.generated = true;
    run.deferred = std::make_shared<const DeferredText>(std::move(text));
    return run;
}

Box entry(const std::string& title, const std::string& target, const std::string& leader) {
    css::ComputedStyle style = text_style();
    style.text_align = css::TextAlign::Left;
    Box box = paragraph_box(title, style);
    box.runs.push_back(deferred(box.style, {leader, {}}));
    box.runs.push_back(deferred(box.style, {{}, target}));
    return box;
}

Box on_page(Box box, const std::string& page, css::Break before = css::Break::Auto) {
    css::ComputedStyle style = *box.style;
    style.page = page;
    style.break_before = before;
    box.style = shared(std::move(style));
    return box;
}

Box chapter(unsigned seed, int words, const std::string& id) {
    Box box = on_page(paragraph_box(some_words(seed, words)), "chapter", css::Break::Page);
    box.id = id;
    return box;
}

/// The text of a page's line at the height of a run with these words.
std::string line_with(const Page& page, const std::string& words) {
    const auto found = std::find_if(page.runs.begin(), page.runs.end(), [&](const GlyphRun& run) {
        return run.text.find(words) != std::string::npos;
    });
    REQUIRE(found != page.runs.end());
    std::string line;
    for (const GlyphRun& run : page.runs) {
        line += run.y == found->y && run.structure != artifact ? run.text : "";
    }
    return line;
}

std::map<std::string, std::string> labels_of(const Pages& pages) {
    std::map<std::string, std::string> labels;
    for (const Anchor& anchor : pages.anchors) {
        labels.emplace(anchor.id, pages.pages[static_cast<std::size_t>(anchor.page)].folio);
    }
    return labels;
}

/// A book: contents on pages counted in Roman figures, then chapters from 1 on.
Box book(unsigned seed, int chapters) {
    std::vector<Box> blocks;
    for (int i = 0; i < chapters; ++i) {
        blocks.push_back(on_page(
            entry("Entry " + std::to_string(i) + ".", "c" + std::to_string(i), " "), "front"));
    }
    for (int i = 0; i < chapters; ++i) {
        seed = seed * 1664525U + 1013904223U;
        Box box = chapter(seed, 20 + static_cast<int>(seed >> 20U) % 400, "c" + std::to_string(i));
        box.page_number = i == 0 ? 1 : 0;
        blocks.push_back(std::move(box));
    }
    return document_box(std::move(blocks));
}

} // namespace

TEST_CASE("contents name the pages that their heads stand on", "[typeset][references]") {
    for (unsigned seed = 1; seed < 8; ++seed) {
        constexpr int chapters = 30;
        Diagnostics diagnostics;
        const Pages pages = set(book(seed, chapters), diagnostics);
        CHECK_FALSE(diagnostics.has(Severity::Warning));
        CHECK(pages.anchors.size() == chapters); // and no others
        const auto labels = labels_of(pages);
        for (int i = 0; i < chapters; ++i) {
            const std::string words = "Entry " + std::to_string(i) + ".";
            const auto page =
                std::find_if(pages.pages.begin(), pages.pages.end(), [&](const Page& each) {
                    return std::any_of(
                        each.runs.begin(), each.runs.end(), [&](const GlyphRun& run) {
                            return run.text.find(words) != std::string::npos;
                        });
                });
            REQUIRE(page != pages.pages.end());
            CHECK(line_with(*page, words) == words + " " + labels.at("c" + std::to_string(i)));
        }
    }
}

TEST_CASE("pages are counted anew where the style says, each in its figures",
          "[typeset][references]") {
    std::vector<Box> blocks;
    blocks.push_back(on_page(paragraph_box("Title."), "bare"));
    blocks.push_back(on_page(paragraph_box("Contents."), "front", css::Break::Recto));
    blocks.push_back(chapter(5, 200, "one"));
    blocks.back().page_number = 1;
    Diagnostics diagnostics;
    const Pages pages = set(document_box(std::move(blocks)), diagnostics);
    std::vector<std::string> folios;
    for (const Page& page : pages.pages) {
        folios.push_back(page.folio);
    }
    REQUIRE(folios.size() >= 5);
    // The bare page and the blank one after it show nothing, but count as the contents do.
    CHECK(std::vector(folios.begin(), folios.begin() + 5) ==
          std::vector<std::string>{"i", "ii", "iii", "1", "2"});
    CHECK(artifacts(pages.pages[0]).empty());
    CHECK(artifacts(pages.pages[2]) == "iii|");
    CHECK(artifacts(pages.pages[3]) == "opening|1|");
    CHECK(artifacts(pages.pages[4]) == "2|");
}

TEST_CASE("each chapter of a named type has its own first page", "[typeset][references]") {
    std::vector<Box> blocks{chapter(5, 200, "one"), chapter(6, 200, "two")};
    blocks.push_back(on_page(entry("After", "one", " "), "front"));
    blocks.push_back(on_page(entry("After", "two", " "), "front"));
    Diagnostics diagnostics;
    const Pages pages = set(document_box(std::move(blocks)), diagnostics);
    const auto labels = labels_of(pages);
    for (const Page& page : pages.pages) {
        const bool opens = page.folio == labels.at("one") || page.folio == labels.at("two");
        CHECK((artifacts(page).find("opening") != std::string::npos) == opens);
    }
}

TEST_CASE("leaders end at the measure and their dots stand below each other",
          "[typeset][references]") {
    std::vector<Box> blocks;
    for (const char* title : {"A", "A longer title", "The longest of all the titles"}) {
        blocks.push_back(entry(title, "here", ". "));
    }
    blocks.push_back(chapter(5, 20, "here"));
    Diagnostics diagnostics;
    const Pages pages = set(document_box(std::move(blocks)), diagnostics);
    std::vector<const GlyphRun*> dots;
    for (const GlyphRun& run : pages.pages[0].runs) {
        if (run.text.starts_with(". ")) {
            CHECK(run.structure == artifact);
            dots.push_back(&run);
        } else if (run.text == "2") {
            CHECK(std::abs(right_edge(run) - 250.0) < 0.01);
        }
    }
    REQUIRE(dots.size() == 3);
    const double step = right_edge(*dots[0]) - dots[0]->x.points();
    const double width = step / (static_cast<double>(dots[0]->text.size()) / 2.0);
    for (const GlyphRun* run : dots) {
        const double apart = (dots[0]->x - run->x).points() / width;
        CHECK(std::abs(apart - std::round(apart)) < 0.01);
        CHECK(right_edge(*run) < 250.0);
    }
}

TEST_CASE("numbers that move what they name are told of", "[typeset][references]") {
    // On page viii the wider number takes another line, which moves its target to page ix; there
    // the narrower one gives the line back.
    std::string told;
    for (int words = 1; words < 40 && told.empty(); ++words) {
        for (int lines = 0; lines < 10 && told.empty(); ++lines) {
            std::vector<Box> blocks;
            Box see = entry(some_words(3, words) + " ", "there", " ");
            see.runs.erase(see.runs.begin() + 1);
            blocks.push_back(on_page(std::move(see), "front"));
            blocks.back().page_number = 8;
            for (int line = 0; line < lines; ++line) {
                blocks.push_back(on_page(paragraph_box("A line."), "front"));
            }
            blocks.push_back(on_page(paragraph_box("There."), "front"));
            blocks.back().id = "there";
            Diagnostics diagnostics;
            const Pages pages = set(document_box(std::move(blocks)), diagnostics);
            for (const Diagnostic& diagnostic : diagnostics.list()) {
                told = diagnostic.code == "G418" ? diagnostic.code : told;
            }
            if (told.empty()) {
                const std::string label = labels_of(pages).at("there");
                CHECK(line_with(pages.pages[0], label).ends_with(label));
            }
        }
    }
    CHECK(told == "G418");
}

TEST_CASE("what is nowhere has no page", "[typeset][references]") {
    std::vector<Box> blocks{entry("Lost", "nowhere", " ")};
    Diagnostics diagnostics;
    const Pages pages = set(document_box(std::move(blocks)), diagnostics);
    CHECK(line_with(pages.pages[0], "Lost") == "Lost ?");
    REQUIRE(diagnostics.has(Severity::Warning));
    CHECK(diagnostics.list().front().code == "G417");
}
