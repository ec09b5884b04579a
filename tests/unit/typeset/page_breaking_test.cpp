// Page breaks: the best over the whole text, held against brute force.
#include "support/catch.hpp"
#include "typeset/page_breaking.hpp"

#include <limits>
#include <random>

using namespace galley::typeset;

namespace {

using Items = std::vector<PageItem>;

PageRules pages_of(double lines) {
    PageRules rules;
    rules.unit = 10.0;
    rules.height = [lines](std::size_t, bool) { return lines * 10.0; };
    return rules;
}

Items lines(int count) {
    Items items(static_cast<std::size_t>(count));
    for (PageItem& item : items) {
        item.height = 10.0;
        item.snap = true;
    }
    return items;
}

std::vector<std::size_t> ends(const PageBreaks& breaks) {
    std::vector<std::size_t> found;
    for (const PageRange& page : breaks.pages) {
        found.push_back(page.end);
    }
    return found;
}

/// Every way to cut the items into pages, weighed one by one.
double brute_force(const Items& items, const PageRules& rules, std::size_t begin, bool recto) {
    if (begin == items.size()) {
        return 0.0;
    }
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t end = begin + 1; end <= items.size(); ++end) {
        double cost = page_cost(items, begin, end, rules.height(begin, recto), rules.unit);
        if (cost >= 1.0e12 && end > begin + 1) {
            break;
        }
        bool next = !recto;
        bool forced = false;
        if (end < items.size()) {
            forced = items[end].force != PageForce::None;
            cost += forced ? 0.0 : items[end].penalty;
            next = items[end].force == PageForce::Recto   ? true
                   : items[end].force == PageForce::Verso ? false
                                                          : next;
        }
        best = std::min(best, cost + brute_force(items, rules, end, next));
        if (forced) {
            break;
        }
    }
    return best;
}

Items random_items(std::mt19937& random) {
    Items items(2 + random() % 12);
    for (PageItem& item : items) {
        item.height = random() % 5 == 0 ? 15.0 : 10.0;
        item.before = random() % 4 == 0 ? 5.0 * static_cast<double>(random() % 5) : 0.0;
        item.snap = random() % 2 == 0;
        item.stretch = random() % 5 == 0 ? 1 : 0;
        const auto kind = random() % 8;
        item.penalty = kind < 2 ? unbreakable : kind == 3 ? 37.0 : 0.0;
        if (random() % 14 == 0) {
            item.force = static_cast<PageForce>(random() % 4);
        }
    }
    return items;
}

} // namespace

TEST_CASE("full pages follow each other and the last one is short", "[typeset][pages]") {
    const PageBreaks breaks = break_pages(lines(25), pages_of(10));
    CHECK(ends(breaks) == std::vector<std::size_t>{10, 20, 25});
    CHECK(breaks.pages[0].tops[9] == Approx(90.0));
    CHECK(breaks.pages[0].recto);
    CHECK_FALSE(breaks.pages[1].recto);
    CHECK(break_pages({}, pages_of(10)).pages.empty());
}

TEST_CASE("a break that must not be is not made while there is another", "[typeset][pages]") {
    Items items = lines(25);
    items[10].penalty = unbreakable;
    CHECK(ends(break_pages(items, pages_of(10))) == std::vector<std::size_t>{9, 19, 25});
    for (PageItem& item : items) {
        item.penalty = unbreakable;
    }
    CHECK(break_pages(items, pages_of(10)).pages.size() == 3);
}

TEST_CASE("space at the top of a page is dropped unless the page was forced", "[typeset][pages]") {
    Items items = lines(14);
    items[0].before = 20.0;
    items[8].before = 20.0;
    PageBreaks breaks = break_pages(items, pages_of(10));
    REQUIRE(breaks.pages.size() == 2);
    CHECK(breaks.pages[0].tops[0] == Approx(20.0));
    CHECK(breaks.pages[1].tops[0] == Approx(0.0));
    items[8].force = PageForce::Next;
    breaks = break_pages(items, pages_of(10));
    CHECK(breaks.pages[1].tops[0] == Approx(20.0));
}

TEST_CASE("lines return to the grid after what left it", "[typeset][pages]") {
    Items items = lines(4);
    items[1].before = 5.0;
    items[1].snap = false;
    items[2].snap = false;
    const PageBreaks breaks = break_pages(items, pages_of(10));
    CHECK(breaks.pages[0].tops == std::vector<double>{0.0, 15.0, 25.0, 40.0});
}

TEST_CASE("a short page is filled by space above its heads", "[typeset][pages]") {
    Items items = lines(20);
    items[5].stretch = 1;
    items[10].penalty = unbreakable;
    items[9].penalty = 0.0;
    const PageBreaks breaks = break_pages(items, pages_of(10));
    REQUIRE(breaks.pages[0].end == 9);
    CHECK(breaks.pages[0].tops[5] == Approx(60.0));
    CHECK(breaks.pages[0].tops[8] == Approx(90.0));
}

TEST_CASE("a blank page comes before a part that must begin on the other side",
          "[typeset][pages]") {
    Items items = lines(6);
    items[3].force = PageForce::Recto;
    const PageBreaks breaks = break_pages(items, pages_of(10));
    REQUIRE(breaks.pages.size() == 3);
    CHECK(breaks.pages[1].begin == breaks.pages[1].end);
    CHECK_FALSE(breaks.pages[1].recto);
    CHECK(breaks.pages[2].recto);
    items[0].force = PageForce::Verso;
    CHECK(break_pages(items, pages_of(10)).pages.size() == 3);
}

TEST_CASE("an item taller than a page stands alone", "[typeset][pages]") {
    Items items = lines(3);
    items[1].height = 500.0;
    CHECK(ends(break_pages(items, pages_of(10))) == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("the best pages are those of brute force", "[typeset][pages]") {
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        const Items items = random_items(random);
        PageRules rules = pages_of(4 + static_cast<double>(random() % 3));
        const double recto = rules.height(0, true);
        rules.height = [recto](std::size_t first, bool is_recto) {
            return first == 0 ? recto - 10.0 : is_recto ? recto : recto + 10.0;
        };
        const bool first = items[0].force != PageForce::Verso;
        const double expected = brute_force(items, rules, 0, first);
        INFO("round " << round);
        const PageBreaks breaks = break_pages(items, rules);
        REQUIRE(breaks.cost == Approx(expected).epsilon(1e-12));
        std::size_t at = 0;
        bool side = true;
        for (const PageRange& page : breaks.pages) {
            REQUIRE(page.begin == at);
            REQUIRE(page.recto == side);
            at = page.end;
            side = !side;
        }
        REQUIRE(at == items.size());
    }
}
