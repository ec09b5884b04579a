// Balanced lines: never more of them, never one longer than need be.
#include "support/catch.hpp"
#include "typeset/line_balancing.hpp"

#include <algorithm>
#include <limits>
#include <random>

using namespace galley::typeset;

namespace {

using Items = std::vector<LineItem>;

Items ragged(const std::vector<double>& words) {
    Items items;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) {
            items.push_back(LineItem::glue(1.0, 0.0, 0.0));
        }
        items.push_back(LineItem::box(words[i]));
    }
    items.push_back(LineItem::break_at(forbidden));
    items.push_back(LineItem::glue(0.0, fill, 0.0));
    items.push_back(LineItem::break_at(-forbidden));
    return items;
}

LineRules rules_of(double width) {
    LineRules rules;
    rules.widths = {width};
    rules.background = 10.0;
    return rules;
}

/// Widths of lines of words, broken after those whose bit is set.
std::vector<double> lines_of(const std::vector<double>& words, unsigned breaks) {
    std::vector<double> lines{0.0};
    for (std::size_t i = 0; i < words.size(); ++i) {
        lines.back() += words[i];
        if (i + 1 < words.size()) {
            ((breaks >> i) & 1U) != 0 ? lines.push_back(0.0) : void(lines.back() += 1.0);
        }
    }
    return lines;
}

double longest(const std::vector<double>& lines) {
    return *std::max_element(lines.begin(), lines.end());
}

} // namespace

TEST_CASE("balanced lines are the fewest, and their longest is as short as can be", "[typeset]") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> words;
        const std::size_t count = 2 + random() % 9;
        for (std::size_t i = 0; i < count; ++i) {
            words.push_back(1.0 + static_cast<double>(random() % 12));
        }
        const double width = 14.0 + static_cast<double>(random() % 20);
        std::size_t fewest = count;
        double shortest = std::numeric_limits<double>::infinity();
        for (unsigned breaks = 0; breaks < 1U << (count - 1); ++breaks) {
            const auto lines = lines_of(words, breaks);
            const double most = longest(lines);
            if (most > width || lines.size() > fewest) {
                continue;
            }
            shortest = lines.size() < fewest ? most : std::min(shortest, most);
            fewest = lines.size();
        }
        const auto found = break_balanced(ragged(words), rules_of(width));
        REQUIRE(found);
        CHECK(found->lines.size() == fewest);
        unsigned breaks = 0;
        for (const LineBreak& line : found->lines) {
            breaks |= line.item / 2 + 1 < count ? 1U << (line.item / 2) : 0U;
        }
        CHECK(longest(lines_of(words, breaks)) < shortest + 0.5);
    }
}

TEST_CASE("what no line can hold and what is long is not balanced", "[typeset]") {
    CHECK_FALSE(break_balanced(ragged({30.0, 2.0}), rules_of(20.0)));
    CHECK_FALSE(break_balanced(ragged(std::vector<double>(200, 5.0)), rules_of(20.0)));
}
