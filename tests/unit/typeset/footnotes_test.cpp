// Notes at the foot of pages, over a thousand random texts.
#include "support/catch.hpp"
#include "typeset/typesetter.hpp"
#include "unit/typeset/type_fixture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace galley;
using namespace galley::typeset;
using namespace galley::tests;
using presentation::Box;

namespace {

css::ComputedStyle plain_style() {
    css::ComputedStyle style = text_style();
    style.hyphens = css::Hyphens::None;
    style.orphans = 2;
    style.widows = 2;
    return style;
}

Box note_box(int number, int words) {
    css::ComputedStyle style = plain_style();
    style.font_size = Length::from_points(9.0);
    style.line_height = Length::from_points(11.0);
    std::string text;
    for (int w = 0; w < words; ++w) {
        text += fmt::format("{}n{}w{}", w == 0 ? "" : " ", number, w);
    }
    Box note;
    style.footnote = true;
    note.style = shared(style);
    note.role = Role::Note;
    note.language = "en";
    note.id = fmt::format("note{}", number);
    style.footnote = false;
    note.children.push_back(paragraph_box(text, style));
    return note;
}

struct RandomText {
    std::mt19937 random;
    int notes = 0;
    int words = 0;

    int pick(int low, int high) {
        return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
    }

    Box paragraph(std::vector<int>& called, int chance) {
        Box box = paragraph_box("", plain_style());
        box.runs.clear();
        const int count = pick(1, 70);
        for (int i = 0; i < count; ++i) {
            box.runs.push_back(text_run(fmt::format("t{} ", words++), box.style));
            if (pick(1, 100) <= chance) {
                presentation::TextRun call = text_run(fmt::format("c{} ", notes), box.style);
                call.role = Role::Link;
                call.href = fmt::format("#note{}", notes);
                called.push_back(notes++);
                box.runs.push_back(call);
            }
        }
        return box;
    }

    Box document() {
        std::vector<Box> blocks;
        const int paragraphs = pick(1, 14);
        const int chance = pick(0, 6);
        std::vector<int> called;
        for (int p = 0; p < paragraphs; ++p) {
            blocks.push_back(paragraph(called, chance));
            if (pick(0, 3) == 0 || p + 1 == paragraphs) { // the notes of a section stand after it
                for (const int number : called) {
                    blocks.push_back(
                        note_box(number, pick(0, 12) == 0 ? pick(80, 400) : pick(1, 40)));
                }
                called.clear();
            }
        }
        return document_box(std::move(blocks));
    }
};

struct Word {
    char kind = ' '; ///< t(ext), c(all), n(ote)
    int number = 0;
    int part = 0; ///< of a note's word
    int page = 0;
    double y = 0.0;
};

std::vector<Word> words_of(const Pages& pages) {
    std::vector<Word> found;
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
        for (const GlyphRun& run : pages.pages[p].runs) {
            std::size_t at = 0;
            while ((at = run.text.find_first_not_of(' ', at)) != std::string::npos) {
                const std::size_t end = std::min(run.text.find(' ', at), run.text.size());
                const std::string word = run.text.substr(at, end - at);
                Word entry{word[0], std::stoi(word.substr(1)), 0, static_cast<int>(p)};
                if (const std::size_t w = word.find('w'); w != std::string::npos) {
                    entry.part = std::stoi(word.substr(w + 1));
                }
                entry.y = run.y.points();
                found.push_back(entry);
                at = end;
            }
        }
    }
    return found;
}

void check_notes(const Pages& pages) {
    std::map<int, int> page_of_call;
    std::map<int, int> reached; // of each note: its next word
    std::map<int, std::set<double>> body;
    std::map<int, std::set<double>> feet;
    int text = 0;
    int last_call = -1;
    int last_note = -1;
    for (const Word& word : words_of(pages)) {
        (word.kind == 'n' ? feet : body)[word.page].insert(word.y);
        if (word.kind == 't') {
            REQUIRE(word.number == text++);
        } else if (word.kind == 'c') {
            REQUIRE(word.number == ++last_call);
            page_of_call[word.number] = word.page;
        } else {
            REQUIRE(word.part == reached[word.number]++);
            if (word.part == 0) {
                REQUIRE(word.number == ++last_note);
                REQUIRE(page_of_call.at(word.number) == word.page);
            }
        }
    }
    REQUIRE(last_note == last_call);
    for (const auto& [page, lines] : feet) {
        const double bottom = pages.pages[static_cast<std::size_t>(page)].height.points() - 40.0;
        REQUIRE(*lines.rbegin() < bottom);
        double before = -1.0;
        for (const double y : lines) {
            REQUIRE((before < 0.0 || y - before > 10.9));
            before = y;
        }
        if (body.contains(page)) {
            REQUIRE(*lines.begin() - *body[page].rbegin() > 10.9);
        }
    }
}

} // namespace

TEST_CASE("a note begins on the page of its call, in order, whole, and covers nothing",
          "[typeset][notes]") {
    Diagnostics diagnostics;
    int split = 0;
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        RandomText text{std::mt19937(seed)};
        const Box root = text.document();
        const std::string css =
            fmt::format("@page {{ size: 260pt {}pt; margin: 40pt; }}", 80 + 14 * text.pick(8, 30));
        const css::StyleSheet sheet = css::parse_stylesheet(css, "test.css", diagnostics);
        const Pages pages = set_pages(root, sheet, test_fonts(), {}, diagnostics);
        INFO("seed " << seed);
        check_notes(pages);
        std::map<int, std::set<int>> pages_of_note;
        for (const Word& word : words_of(pages)) {
            if (word.kind == 'n') {
                pages_of_note[word.number].insert(word.page);
            }
        }
        for (const auto& [note, on] : pages_of_note) {
            split += on.size() > 1 ? 1 : 0;
        }
    }
    CHECK(split > 20); // notes that had to be split were among them
}

TEST_CASE("a note that nothing calls is not lost", "[typeset][notes]") {
    Diagnostics diagnostics;
    std::vector<Box> blocks{paragraph_box("t0 t1", plain_style()), note_box(0, 5)};
    const css::StyleSheet sheet =
        css::parse_stylesheet("@page { size: 260pt 300pt; margin: 40pt; }", "t.css", diagnostics);
    const Pages pages =
        set_pages(document_box(std::move(blocks)), sheet, test_fonts(), {}, diagnostics);
    REQUIRE(pages.pages.size() == 1);
    CHECK(words_of(pages).size() == 7);
}
