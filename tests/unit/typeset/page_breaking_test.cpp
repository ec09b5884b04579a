// Page breaks: the best over the whole text, held against brute force.
#include "support/catch.hpp"
#include "typeset/page_breaking.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <random>

using namespace galley::typeset;

namespace {

using PageItems = std::vector<PageItem>;

PageRules pages_of(double lines) {
    PageRules rules;
    rules.unit = 10.0;
    rules.note_gap = 5.0;
    rules.height = [lines](std::size_t, bool) { return lines * 10.0; };
    return rules;
}

PageItems lines(int count) {
    PageItems items(static_cast<std::size_t>(count));
    for (PageItem& item : items) {
        item.height = 10.0;
        item.snap = true;
    }
    return items;
}

PageText text_of(const PageItems& items) {
    PageText text;
    text.add_block(items);
    return text;
}

/// Each item is a block of its own.
PageText blocks_of(const PageItems& items) {
    PageText text;
    for (const PageItem& item : items) {
        text.add_block({item});
    }
    return text;
}

/// The items before each page's end.
std::vector<std::size_t> ends(const PageBreaks& breaks) {
    std::vector<std::size_t> found;
    for (const BrokenPage& page : breaks.pages) {
        found.push_back(page.items.empty() ? 0 : page.items.back().item + 1);
    }
    return found;
}

std::vector<double> tops(const BrokenPage& page) {
    std::vector<double> found;
    for (const PlacedItem& placed : page.items) {
        found.push_back(placed.top);
    }
    return found;
}

/// Costs as page_filling.cpp states them, reckoned in the plainest way.
struct Judge {
    const PageText& text;
    const PageRules& rules;

    struct Page {
        double cost = 0.0;
        int depth = -1; ///< -1: free
        bool fits = true;
    };

    [[nodiscard]] Page
    page(const std::vector<std::uint32_t>& items, std::size_t next, double height) const {
        double y = 0.0;
        double notes = 0.0;
        int stretch = 0;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const PageItem& item = text.items[items[i]];
            const bool keeps = text.begins_text(items[i]) || item.force != PageForce::None;
            y += i > 0 || keeps ? item.before : 0.0;
            y = item.snap ? std::ceil(y / 10.0 - 1e-6) * 10.0 : y;
            y += item.height;
            stretch += i > 0 ? item.stretch : 0;
            for (std::uint32_t n = 0; n < item.notes; ++n) {
                for (const double line : text.notes[item.first_note + n].lines) {
                    notes += line;
                }
            }
        }
        const double foot =
            notes > 0.0 ? std::ceil((rules.note_gap + notes) / 10.0 - 1e-6) * 10.0 : 0.0;
        const double room = height - foot - y;
        Page page;
        page.fits = room >= -1e-6;
        if (!page.fits) {
            page.cost = 1.0e12;
        } else if (next == text.items.size() || text.items[next].force != PageForce::None) {
            page.cost = y < 30.0 ? 150.0 : 0.0;
        } else {
            const int missing = std::max(0, static_cast<int>(std::floor(room / 10.0 + 1e-6)));
            const int stretched = std::min(missing, stretch);
            const int left = missing - stretched;
            page.cost = 100.0 * left * left + 20.0 * stretched * stretched;
            page.depth = std::min(left, 3);
        }
        return page;
    }

    /// The least cost of the lines from `at` on.
    [[nodiscard]] double
    rest(const std::vector<std::uint32_t>& all, std::size_t at, bool recto, int facing) const {
        if (at == all.size()) {
            return 0.0;
        }
        double best = std::numeric_limits<double>::infinity();
        std::vector<std::uint32_t> items;
        for (std::size_t end = at + 1; end <= all.size(); ++end) {
            items.push_back(all[end - 1]);
            const std::size_t next = end < all.size() ? all[end] : text.items.size();
            const Page page = this->page(items, next, rules.height(at == 0 ? 0 : all[at], recto));
            if (!page.fits && items.size() > 1) {
                break;
            }
            double cost = page.cost;
            if (recto && facing >= 0 && page.depth >= 0) {
                cost += 60.0 * (facing - page.depth) * (facing - page.depth);
            }
            bool next_recto = !recto;
            int next_facing = recto ? -1 : page.depth;
            bool forced = false;
            if (end < all.size()) {
                const PageItem& following = text.items[next];
                forced = following.force != PageForce::None;
                cost += forced ? 0.0 : following.penalty;
                if ((following.force == PageForce::Recto && !next_recto) ||
                    (following.force == PageForce::Verso && next_recto)) {
                    next_recto = !next_recto;
                    next_facing = -1;
                }
            }
            best = std::min(best, cost + rest(all, end, next_recto, next_facing));
            if (forced || !page.fits) {
                break;
            }
        }
        return best;
    }

    /// Every choice of forms.
    [[nodiscard]] double
    choose(std::size_t block, std::vector<std::uint32_t>& chosen, double cost, bool recto) const {
        if (block == text.blocks.size()) {
            return cost + rest(chosen, 0, recto, -1);
        }
        double best = std::numeric_limits<double>::infinity();
        const PageBlock& at = text.blocks[block];
        for (std::uint32_t f = at.first_form; f < at.first_form + at.forms; ++f) {
            const std::size_t before = chosen.size();
            for (std::uint32_t i = text.forms[f].begin; i < text.forms[f].end; ++i) {
                chosen.push_back(i);
            }
            best = std::min(best, choose(block + 1, chosen, cost + text.forms[f].cost, recto));
            chosen.resize(before);
        }
        return best;
    }
};

PageText random_text(std::mt19937& random) {
    PageText text;
    const auto blocks = 2 + random() % 3;
    for (unsigned b = 0; b < blocks; ++b) {
        PageItems items(1 + random() % 3);
        for (PageItem& item : items) {
            item.height = random() % 5 == 0 ? 15.0 : 10.0;
            item.before = random() % 4 == 0 ? 5.0 * static_cast<double>(random() % 5) : 0.0;
            item.snap = random() % 2 == 0;
            item.stretch = random() % 5 == 0 ? 1 : 0;
            const auto kind = random() % 8;
            item.penalty = kind < 2 ? unbreakable : kind == 3 ? 37.0 : 0.0;
        }
        if (random() % 6 == 0) {
            items.front().force = static_cast<PageForce>(random() % 4);
        }
        if (random() % 3 == 0) {
            PageItem& calling = items[random() % items.size()];
            calling.first_note = static_cast<std::uint32_t>(text.notes.size());
            calling.notes = 1;
            text.notes.push_back({{random() % 2 == 0 ? 8.0 : 5.0}});
        }
        text.add_block(items);
        if (random() % 2 == 0) { // a line more, the notes on the last one
            PageItems other = items;
            other.insert(other.begin() + 1, PageItem{10.0});
            text.add_form(other, static_cast<double>(random() % 90));
        }
    }
    return text;
}

} // namespace

TEST_CASE("full pages follow each other and the last one is short", "[typeset][pages]") {
    const PageBreaks breaks = break_pages(text_of(lines(25)), pages_of(10));
    CHECK(ends(breaks) == std::vector<std::size_t>{10, 20, 25});
    CHECK(tops(breaks.pages[0])[9] == Approx(90.0));
    CHECK(breaks.pages[0].recto);
    CHECK_FALSE(breaks.pages[1].recto);
    CHECK(break_pages(PageText(), pages_of(10)).pages.empty());
}

TEST_CASE("a break that must not be is not made while there is another", "[typeset][pages]") {
    PageItems items = lines(25);
    items[10].penalty = unbreakable;
    CHECK(ends(break_pages(text_of(items), pages_of(10))) == std::vector<std::size_t>{9, 19, 25});
    for (PageItem& item : items) {
        item.penalty = unbreakable;
    }
    CHECK(break_pages(text_of(items), pages_of(10)).pages.size() == 3);
}

TEST_CASE("space at the top of a page is dropped unless the page was forced", "[typeset][pages]") {
    PageItems items = lines(14);
    items[0].before = 20.0;
    items[8].before = 20.0;
    PageBreaks breaks = break_pages(text_of(items), pages_of(10));
    REQUIRE(breaks.pages.size() == 2);
    CHECK(tops(breaks.pages[0])[0] == Approx(20.0));
    CHECK(tops(breaks.pages[1])[0] == Approx(0.0));
    items[8].force = PageForce::Next;
    breaks = break_pages(blocks_of(items), pages_of(10));
    CHECK(tops(breaks.pages[1])[0] == Approx(20.0));
}

TEST_CASE("lines return to the grid after what left it", "[typeset][pages]") {
    PageItems items = lines(4);
    items[1].before = 5.0;
    items[1].snap = false;
    items[2].snap = false;
    const PageBreaks breaks = break_pages(text_of(items), pages_of(10));
    CHECK(tops(breaks.pages[0]) == std::vector<double>{0.0, 15.0, 25.0, 40.0});
}

TEST_CASE("a short page is filled by space above its heads", "[typeset][pages]") {
    PageItems items = lines(20);
    items[5].stretch = 1;
    items[10].penalty = unbreakable;
    items[9].penalty = 0.0;
    const PageBreaks breaks = break_pages(text_of(items), pages_of(10));
    REQUIRE(ends(breaks)[0] == 9);
    CHECK(tops(breaks.pages[0])[5] == Approx(60.0));
    CHECK(tops(breaks.pages[0])[8] == Approx(90.0));
}

TEST_CASE("a blank page comes before a part that must begin on the other side",
          "[typeset][pages]") {
    PageItems items = lines(6);
    items[3].force = PageForce::Recto;
    const PageBreaks breaks = break_pages(blocks_of(items), pages_of(10));
    REQUIRE(breaks.pages.size() == 3);
    CHECK(breaks.pages[1].blank);
    CHECK_FALSE(breaks.pages[1].recto);
    CHECK(breaks.pages[2].recto);
    items[0].force = PageForce::Verso;
    CHECK(break_pages(blocks_of(items), pages_of(10)).pages.size() == 3);
}

TEST_CASE("an item taller than a page stands alone", "[typeset][pages]") {
    PageItems items = lines(3);
    items[1].height = 500.0;
    CHECK(ends(break_pages(text_of(items), pages_of(10))) == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("the best pages are those of brute force", "[typeset][pages]") {
    std::mt19937 random(7);
    for (int round = 0; round < 10'000; ++round) {
        const PageText text = random_text(random);
        PageRules rules = pages_of(4 + static_cast<double>(random() % 3));
        const double recto = rules.height(0, true);
        rules.height = [recto](std::size_t first, bool is_recto) {
            return first == 0 ? recto - 10.0 : is_recto ? recto : recto + 10.0;
        };
        const bool first = text.items[0].force != PageForce::Verso;
        std::vector<std::uint32_t> chosen;
        const double expected = Judge{text, rules}.choose(0, chosen, 0.0, first);
        INFO("round " << round);
        const PageBreaks breaks = break_pages(text, rules);
        REQUIRE(breaks.cost == Approx(expected).epsilon(1e-12));
        std::vector<std::uint32_t> notes;
        bool side = true;
        std::uint32_t last = 0;
        for (const BrokenPage& page : breaks.pages) {
            REQUIRE(page.recto == side);
            side = !side;
            for (const PlacedItem& placed : page.items) {
                REQUIRE((placed.item == 0 || placed.item > last));
                last = placed.item;
            }
            for (const PlacedNote& note : page.notes) {
                notes.push_back(note.note);
            }
        }
        for (std::uint32_t n = 0; n < text.notes.size(); ++n) {
            REQUIRE(notes.at(n) == n);
        }
    }
}

TEST_CASE("a paragraph takes a line more or fewer where that fills its page", "[typeset][pages]") {
    PageText text = text_of(lines(12));
    text.add_form(lines(13), 20.0);
    text.add_form(lines(11), 20.0);
    PageItems next = lines(9);
    next[1].penalty = unbreakable; // its first two lines hold together
    text.add_block(next);
    const PageBreaks breaks = break_pages(text, pages_of(13));
    CHECK(breaks.cost == Approx(20.0));
    CHECK(breaks.pages[0].items.size() == 13);
    CHECK(breaks.pages[0].missing == 0);
}

TEST_CASE("facing pages are short by the same number of lines", "[typeset][pages]") {
    CHECK(facing_cost(1, 1) == 0.0);
    CHECK(facing_cost(0, 2) > facing_cost(0, 1));
    CHECK(facing_cost(free_depth, 2) == 0.0);
}

TEST_CASE("a note stands at the foot of the page that calls it", "[typeset][pages]") {
    PageItems items = lines(20);
    items[8].notes = 1;
    PageText text = text_of(items);
    text.notes.push_back({{8.0, 8.0}});
    const PageBreaks breaks = break_pages(text, pages_of(10));
    REQUIRE(breaks.pages.size() == 3);
    // Two lines of note and the gap take 21 points, three lines of text: the call does not fit.
    CHECK(ends(breaks)[0] == 8);
    REQUIRE(breaks.pages[1].notes.size() == 1);
    CHECK(breaks.pages[1].notes[0].top == Approx(84.0));
    CHECK(breaks.pages[1].items.size() == 7);
}

TEST_CASE("a note that no page can hold goes on overleaf", "[typeset][pages]") {
    PageItems items = lines(10);
    items[0].notes = 1;
    PageText text = text_of(items);
    text.notes.push_back({std::vector<double>(25, 10.0)});
    const PageBreaks breaks = break_pages(text, pages_of(10));
    std::uint32_t placed = 0;
    for (const BrokenPage& page : breaks.pages) {
        CHECK_FALSE(page.overfull);
        for (const PlacedNote& note : page.notes) {
            CHECK(note.begin == placed);
            placed = note.end;
            CHECK(note.top + 10.0 * (note.end - note.begin) <= 100.0 + 1e-6);
            if (!page.items.empty()) {
                CHECK(page.items.back().top + 10.0 <= note.top + 1e-6);
            }
        }
    }
    CHECK(placed == 25);
    CHECK(breaks.pages[0].notes[0].begin == 0);
}

TEST_CASE("what is left of a chapter's notes does not stand in the next chapter",
          "[typeset][pages]") {
    PageItems items = lines(9);
    items[0].notes = 1;
    items[5].force = PageForce::Next;
    PageText text = blocks_of(items);
    text.notes.push_back({std::vector<double>(25, 10.0)});
    const PageBreaks breaks = break_pages(text, pages_of(10));
    std::uint32_t placed = 0;
    std::uint32_t next = 0;
    for (const BrokenPage& page : breaks.pages) {
        for (const PlacedNote& note : page.notes) {
            placed = note.end;
        }
        for (const PlacedItem& item : page.items) {
            CHECK(item.item == next++);
            CHECK((item.item < 5 || (placed == 25 && page.notes.empty())));
        }
    }
    CHECK(next == 9);
    CHECK(placed == 25);
    CHECK(breaks.pages.back().items.size() == 4);
}

namespace {

void check_threads(const PageText& text, const PageRules& rules) {
    const PageBreaks one = break_pages(text, rules, 1);
    for (const unsigned threads : {2U, 3U, 8U}) {
        const PageBreaks many = break_pages(text, rules, threads);
        CHECK(many.cost == one.cost);
        REQUIRE(many.pages.size() == one.pages.size());
        for (std::size_t i = 0; i < one.pages.size(); ++i) {
            CHECK(many.pages[i].recto == one.pages[i].recto);
            CHECK(many.pages[i].blank == one.pages[i].blank);
            CHECK(many.pages[i].items == one.pages[i].items);
            CHECK(many.pages[i].notes == one.pages[i].notes);
        }
    }
}

} // namespace

TEST_CASE("pages are the same however many threads share the chapters", "[typeset][pages]") {
    std::mt19937 random(11);
    PageText text;
    for (unsigned chapter = 0; chapter < 60; ++chapter) {
        PageItems items = lines(static_cast<int>(20 + random() % 150));
        constexpr std::array forces{PageForce::Next, PageForce::Recto, PageForce::Verso};
        items.front().force = forces[random() % forces.size()];
        for (PageItem& item : items) {
            item.penalty = random() % 4 == 0 ? unbreakable : 0.0;
        }
        items[7].first_note = static_cast<std::uint32_t>(text.notes.size());
        items[7].notes = 1;
        text.notes.push_back({std::vector<double>(1 + random() % 30, 8.0)});
        text.add_block(items);
    }
    check_threads(text, pages_of(12));
}

TEST_CASE("pages are the same however many threads look ahead in one chapter", "[typeset][pages]") {
    std::mt19937 random(12);
    PageText text;
    while (text.items.size() < 6000) {
        PageItems items = lines(static_cast<int>(2 + random() % 9));
        items[1].penalty = unbreakable;
        items.back().penalty = items.size() > 2 ? unbreakable : 0.0;
        if (random() % 5 == 0) { // some go on overleaf
            PageItem& calling = items[random() % items.size()];
            calling.first_note = static_cast<std::uint32_t>(text.notes.size());
            calling.notes = 1;
            text.notes.push_back({std::vector<double>(1 + random() % 15, 8.0)});
        }
        text.add_block(items);
        if (random() % 3 == 0) {
            items.push_back(PageItem{10.0});
            text.add_form(items, static_cast<double>(random() % 90));
        }
    }
    PageRules rules = pages_of(12);
    rules.height = [](std::size_t first, bool recto) {
        return first % 7 == 0 && !recto ? 110.0 : 120.0; // the sides differ here and there
    };
    check_threads(text, rules);
}
