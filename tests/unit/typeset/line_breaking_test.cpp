// Total-fit line breaking: the rules of Knuth & Plass, and its answers against brute force.
#include "support/catch.hpp"
#include "typeset/line_breaking.hpp"

#include <cmath>
#include <functional>
#include <limits>
#include <random>
#include <string_view>

using namespace galley::typeset;

namespace {

using Items = std::vector<LineItem>;
using Kind = LineItem::Kind;

void finish(Items& items) {
    items.push_back(LineItem::glue(0.0, fill, 0.0));
    items.push_back(LineItem::break_at(-forbidden));
}

/// Words of one unit a letter with the paper's glue between them; '-' is an optional hyphen.
Items monospaced(std::string_view text) {
    Items items;
    double letters = 0.0;
    for (const char c : text) {
        if (c != ' ' && c != '-') {
            letters += 1.0;
            continue;
        }
        items.push_back(LineItem::box(letters));
        letters = 0.0;
        items.push_back(c == ' ' ? LineItem::glue(1.0, 0.5, 0.333)
                                 : LineItem::break_at(50.0, 1.0, true));
    }
    items.push_back(LineItem::box(letters));
    finish(items);
    return items;
}

std::vector<std::uint32_t> places(const LineBreaks& breaks) {
    std::vector<std::uint32_t> found;
    for (const LineBreak& line : breaks.lines) {
        found.push_back(line.item);
    }
    return found;
}

/// Tries every set of breaks. Nothing is shared with the code under test but the item's meaning.
class BruteForce {
public:
    BruteForce(const Items& items, const LineRules& rules) : items_(items), rules_(rules) {}

    double best() {
        walk({}, 0, 0.0);
        return best_;
    }
    [[nodiscard]] std::size_t lines() const { return best_lines_; }

private:
    struct State {
        int line = 0;
        int run = 0;
        int fitness = 1;
    };

    [[nodiscard]] bool legal(std::size_t i) const {
        return items_[i].kind == Kind::Penalty
                   ? items_[i].penalty < forbidden
                   : items_[i].kind == Kind::Glue && i > 0 && items_[i - 1].kind == Kind::Box;
    }

    [[nodiscard]] std::size_t next_start(std::size_t i) const {
        for (++i; i < items_.size(); ++i) {
            if (items_[i].kind == Kind::Box ||
                (items_[i].kind == Kind::Penalty && items_[i].penalty <= -forbidden)) {
                break;
            }
        }
        return i;
    }

    [[nodiscard]] double ratio(std::size_t start, std::size_t end, int line, double carried) const {
        double width = carried;
        double stretch = rules_.background;
        double shrink = 0.0;
        double letters = 0.0;
        for (std::size_t i = start; i < end; ++i) {
            if (items_[i].kind != Kind::Penalty) {
                width += items_[i].width;
                (items_[i].kind == Kind::Box ? letters : stretch) += items_[i].stretch;
                shrink += items_[i].shrink;
            }
        }
        if (start < items_.size()) {
            width -= items_[start].hang_left;
        }
        if (items_[end].kind == Kind::Penalty) {
            width += items_[end].width;
        }
        if (items_[end].kind == Kind::Penalty && items_[end].width > 0.0) {
            width -= items_[end].hang_right;
        } else {
            for (std::size_t i = end + 1; i-- > 0;) {
                if (items_[i].kind == Kind::Box) {
                    width -= items_[i].hang_right;
                    break;
                }
            }
        }
        const auto l =
            std::min<std::size_t>(static_cast<std::size_t>(line), rules_.widths.size() - 1);
        const double room = rules_.widths[l] - width;
        if (std::abs(room) < 1e-9) {
            return 0.0;
        }
        if (std::abs(room) <= letters) {
            return 0.25 * room / letters;
        }
        const double give = room > 0.0 ? stretch : shrink;
        const double rest = room > 0.0 ? room - letters : room + letters;
        const double base = letters > 0.0 ? std::copysign(0.25, room) : 0.0;
        const double infinite = std::numeric_limits<double>::infinity();
        if (give <= 0.0) {
            return room > 0.0 ? infinite : -infinite;
        }
        const double ratio = rest / give;
        return ratio < -1.0 - 1e-9 ? -infinite
               : ratio < 0.0       ? std::max(ratio + base, -1.0)
                                   : ratio + base;
    }

    void walk(State state, std::size_t start, double sum, double carried = 0.0, bool first = true) {
        if (first) {
            while (start < items_.size() && items_[start].kind == Kind::Glue) {
                ++start;
            }
        }
        for (std::size_t end = start; end < items_.size(); ++end) {
            if (!legal(end)) {
                continue;
            }
            consider(state, start, end, sum, carried);
            if (items_[end].kind == Kind::Penalty && items_[end].penalty <= -forbidden) {
                return;
            }
        }
    }

    void consider(State state, std::size_t start, std::size_t end, double sum, double carried) {
        const double r = ratio(start, end, state.line, carried);
        const LineItem& at = items_[end];
        const int run = at.flagged ? state.run + 1 : 0;
        if (r < -1.0 - 1e-9 || r > rules_.tolerance ||
            (rules_.most_flagged > 0 && run > rules_.most_flagged)) {
            return;
        }
        const double size = std::min(std::abs(r), r < 0.0 ? 1.0 : std::abs(r));
        double demerits =
            std::pow(rules_.line_cost + std::min(100.0 * std::pow(size, 3.0), 1e5), 2.0);
        const double penalty = at.kind == Kind::Penalty ? at.penalty : 0.0;
        if (penalty > -forbidden) {
            demerits += penalty > 0.0 ? penalty * penalty : -penalty * penalty;
        }
        const bool last = end + 1 == items_.size();
        if (state.run > 0) {
            demerits += last ? rules_.last_flagged_cost : at.flagged ? rules_.flagged_cost : 0.0;
        }
        const int fitness = r < -0.5 ? 0 : r <= 0.5 ? 1 : r <= 1.0 ? 2 : 3;
        demerits += std::abs(fitness - state.fitness) > 1 ? rules_.fitness_cost : 0.0;
        if (last) {
            double natural = carried;
            for (std::size_t i = start; i < end; ++i) {
                natural += items_[i].kind == Kind::Penalty ? 0.0 : items_[i].width;
            }
            demerits += state.line > 0 && natural < rules_.shortest_last ? rules_.runt_cost : 0.0;
            if (sum + demerits < best_) {
                best_ = sum + demerits;
                best_lines_ = static_cast<std::size_t>(state.line) + 1;
            }
            return;
        }
        walk({state.line + 1, run, fitness},
             next_start(end),
             sum + demerits,
             at.kind == Kind::Penalty ? at.next : 0.0,
             false);
    }

    const Items& items_;
    const LineRules& rules_;
    double best_ = std::numeric_limits<double>::infinity();
    std::size_t best_lines_ = 0;
};

Items random_items(std::mt19937& random) {
    const auto pick = [&](int low, int high) {
        return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
    };
    Items items;
    const int words = pick(1, 9);
    for (int w = 0; w < words; ++w) {
        items.push_back(LineItem::box(pick(1, 9)));
        items.back().stretch = pick(0, 2) == 0 ? 0.37 : 0.0;
        items.back().hang_left = pick(0, 4) == 0 ? 0.4 : 0.0;
        items.back().hang_right = pick(0, 3) == 0 ? 0.7 : 0.0;
        switch (pick(0, 5)) {
        case 0:
            items.push_back(LineItem::break_at(pick(-60, 90), pick(0, 1), pick(0, 1) == 1));
            items.back().next = pick(0, 3) == 0 ? 0.5 : 0.0;
            items.back().hang_right = pick(0, 1) == 0 ? 0.3 : 0.0;
            break;
        case 1:
            items.push_back(LineItem::break_at(50.0, 1.0, true));
            items.push_back(LineItem::box(pick(1, 5)));
            items.push_back(LineItem::glue(1.0, 0.6, 0.3));
            break;
        case 2:
            if (pick(0, 4) == 0) {
                items.push_back(LineItem::glue(0.0, fill, 0.0));
                items.push_back(LineItem::break_at(-forbidden));
                break;
            }
            [[fallthrough]];
        default:
            items.push_back(LineItem::glue(1.0, 0.25 * pick(1, 6), 0.125 * pick(0, 4)));
        }
    }
    items.push_back(LineItem::box(pick(1, 6)));
    finish(items);
    return items;
}

LineRules random_rules(std::mt19937& random) {
    LineRules rules;
    rules.widths.push_back(8.0137 + static_cast<double>(random() % 12));
    if (random() % 3 == 0) {
        rules.widths.insert(rules.widths.begin(), 6.0137 + static_cast<double>(random() % 8));
    }
    rules.tolerance = 0.513 + static_cast<double>(random() % 8);
    rules.background = random() % 4 == 0 ? 3.0 : 0.0;
    rules.most_flagged = static_cast<int>(random() % 3);
    rules.shortest_last = static_cast<double>(random() % 6);
    rules.runt_cost = 7000.0;
    return rules;
}

} // namespace

TEST_CASE("a text that fits is one line", "[typeset][lines]") {
    LineRules rules;
    rules.widths = {30.0};
    const auto breaks = break_lines(monospaced("as you like it"), rules);
    REQUIRE(breaks);
    CHECK(breaks->lines.size() == 1);
    CHECK(breaks->lines[0].ratio == Approx(0.0).margin(1e-4));
}

TEST_CASE("the whole paragraph is weighed, not line by line", "[typeset][lines]") {
    // First fit would end the first line after "ddd" and leave a second one that must gape.
    const Items items = monospaced("aaa bbb ccc ddd eeeeeeeee ff gggg");
    LineRules rules;
    rules.widths = {15.0};
    rules.tolerance = 20.0;
    const auto breaks = break_lines(items, rules);
    REQUIRE(breaks);
    CHECK(breaks->demerits == Approx(BruteForce(items, rules).best()));
}

TEST_CASE("the best breaks are those of brute force", "[typeset][lines]") {
    std::mt19937 random(1981);
    int solved = 0;
    for (int round = 0; round < 10'000; ++round) {
        const Items items = random_items(random);
        const LineRules rules = random_rules(random);
        BruteForce brute(items, rules);
        const double expected = brute.best();
        const auto breaks = break_lines(items, rules);
        INFO("round " << round);
        REQUIRE(breaks.has_value() == std::isfinite(expected));
        if (breaks) {
            REQUIRE(breaks->demerits == Approx(expected).epsilon(1e-6));
            ++solved;
        }
        // The best of each number of lines: the best of all is among them, and asking for a line
        // more or fewer finds the same.
        const auto by_count = break_lines_by_count(items, rules);
        REQUIRE(by_count.empty() == !breaks);
        double least = std::numeric_limits<double>::infinity();
        std::size_t lines = 0;
        for (const LineBreaks& each : by_count) {
            REQUIRE(each.lines.size() > lines);
            lines = each.lines.size();
            least = std::min(least, each.demerits);
            LineRules wanted = rules;
            wanted.looseness = static_cast<int>(lines) - static_cast<int>(breaks->lines.size());
            const auto same = break_lines(items, wanted);
            REQUIRE(same);
            REQUIRE(same->lines.size() == lines);
            REQUIRE(same->demerits == Approx(each.demerits).epsilon(1e-6));
        }
        REQUIRE((by_count.empty() || least == Approx(expected).epsilon(1e-6)));
    }
    CHECK(solved > 3500);
}

TEST_CASE("no more hyphens stand in a row than allowed", "[typeset][lines]") {
    const Items items = monospaced("abc-def abc-def abc-def abc-def abc-def abc-def abc-def");
    LineRules rules;
    rules.widths = {12.0};
    rules.tolerance = 50.0;
    rules.flagged_cost = 0.0;
    for (const int most : {1, 2}) {
        rules.most_flagged = most;
        const auto breaks = break_lines(items, rules);
        REQUIRE(breaks);
        int run = 0;
        for (const LineBreak& line : breaks->lines) {
            run = items[line.item].flagged ? run + 1 : 0;
            CHECK(run <= most);
        }
    }
}

TEST_CASE("what nothing can fit is set overfull only when that is asked for", "[typeset][lines]") {
    const Items items = monospaced("a incomprehensibilities b");
    LineRules rules;
    rules.widths = {10.0};
    rules.tolerance = std::numeric_limits<double>::infinity();
    CHECK_FALSE(break_lines(items, rules));
    rules.force = true;
    const auto breaks = break_lines(items, rules);
    REQUIRE(breaks);
    CHECK(breaks->lines.back().item + 1 == items.size());
    CHECK(breaks->lines.size() == 3);
}

TEST_CASE("a forced break ends a line and empty lines stay", "[typeset][lines]") {
    Items items;
    for (const double width : {3.0, 0.0}) {
        items.push_back(LineItem::box(width));
        items.push_back(LineItem::glue(0.0, fill, 0.0));
        items.push_back(LineItem::break_at(-forbidden));
    }
    items.push_back(LineItem::box(4.0));
    finish(items);
    LineRules rules;
    rules.widths = {10.0};
    const auto breaks = break_lines(items, rules);
    REQUIRE(breaks);
    CHECK(places(*breaks) == std::vector<std::uint32_t>{2, 5, 8});
}

TEST_CASE("looseness gives a line more where the tolerance allows it", "[typeset][lines]") {
    const Items items = monospaced("the quick brown fox jumps over the lazy dog and runs away now");
    LineRules rules;
    rules.widths = {22.0};
    rules.tolerance = 8.0;
    const auto usual = break_lines(items, rules);
    rules.looseness = 1;
    const auto loose = break_lines(items, rules);
    REQUIRE((usual && loose));
    CHECK(loose->lines.size() == usual->lines.size() + 1);
}

TEST_CASE("a runt is avoided when its cost outweighs looser lines", "[typeset][lines]") {
    const Items items = monospaced("aaaa bbbb cccc dddd eeee ffff gg");
    LineRules rules;
    rules.widths = {14.0};
    rules.tolerance = 12.0;
    rules.shortest_last = 4.0;
    const auto runt = break_lines(items, rules);
    rules.runt_cost = 1.0e12;
    const auto better = break_lines(items, rules);
    REQUIRE((runt && better));
    CHECK(places(*runt) != places(*better));
}
