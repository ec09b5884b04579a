// Which breaks of a paragraph pages may choose among.
#include "support/catch.hpp"
#include "typeset/paragraph_forms.hpp"
#include "typeset/paragraph_rules.hpp"

#include <algorithm>

using namespace galley::typeset;

namespace {

/// So many lines, one of them as loose as `loosest`, the others even.
LineBreaks breaks(std::uint32_t lines, double loosest, double demerits) {
    LineBreaks found;
    for (std::uint32_t line = 0; line < lines; ++line) {
        found.lines.push_back({line + 1, line == lines / 2 ? loosest : 0.0});
    }
    found.demerits = demerits;
    return found;
}

} // namespace

TEST_CASE("the best form is even, though a loose one has fewer demerits", "[typeset]") {
    const std::vector<LineBreaks> found =
        best_and_neighbours({breaks(4, 0.5, 900.0), breaks(5, 1.2, 300.0)}, 1.0);
    REQUIRE(found.size() == 2);
    CHECK(found.front().lines.size() == 4);
    CHECK(found.back().lines.size() == 5);
}

TEST_CASE("a paragraph without an even form has none", "[typeset]") {
    CHECK(best_and_neighbours({breaks(4, 1.01, 900.0), breaks(5, 1.2, 300.0)}, 1.0).empty());
    CHECK(best_and_neighbours({}, 1.0).empty());
}

TEST_CASE("other forms are within two lines of the best and not too loose", "[typeset]") {
    const double loose = tolerance_of_other_forms + 0.01;
    const std::vector<LineBreaks> found = best_and_neighbours({breaks(7, 0.9, 700.0),
                                                               breaks(8, 0.8, 600.0),
                                                               breaks(9, loose, 500.0),
                                                               breaks(10, 0.2, 10.0),
                                                               breaks(11, 0.4, 400.0),
                                                               breaks(13, 0.5, 300.0)},
                                                              1.0);
    std::vector<std::size_t> counts;
    for (const LineBreaks& each : found) {
        counts.push_back(each.lines.size());
    }
    REQUIRE(!counts.empty());
    CHECK(counts.front() == 10);
    std::sort(counts.begin(), counts.end());
    CHECK(counts == std::vector<std::size_t>{8, 10, 11});
}
