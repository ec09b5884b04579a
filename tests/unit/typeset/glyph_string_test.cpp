// Glyphs in little room: what goes in comes out.
#include "support/catch.hpp"
#include "typeset/glyph_string.hpp"

#include <cmath>
#include <utility>
#include <vector>

using namespace galley;
using namespace galley::typeset;

namespace {

Length points(double value) { return Length::from_points(value); }

const std::vector<PlacedGlyph>& samples() {
    static const std::vector<PlacedGlyph> all = {
        {65535, 0, points(4.5), {}, {}},
        {7, 65535, points(-0.25), {}, {}},
        {8, 65536, points(5.0), {}, {}},
        {9, 3, points(0.0), points(-1.5), points(0.0)},
        {10, 4, points(5.5), points(0.0), points(2.25)},
        {11, 70000, points(6.0), points(0.5), points(0.75)},
        {13, 6, points(500.25), {}, {}},
        {14, 7, points(-40.0), {}, {}},
        {12, 5, points(1.0), {}, {}},
    };
    return all;
}

GlyphString sample_string() {
    GlyphString string;
    for (const PlacedGlyph& glyph : samples()) {
        string.push_back(glyph);
    }
    return string;
}

} // namespace

TEST_CASE("each glyph comes back as it was", "[typeset]") {
    const GlyphString string = sample_string();
    REQUIRE(string.size() == samples().size());
    for (std::size_t i = 0; i < samples().size(); ++i) {
        CHECK(string[i] == samples()[i]);
    }
    std::size_t walked = 0;
    for (const PlacedGlyph glyph : string) {
        CHECK(glyph == samples()[walked++]);
    }
    CHECK(walked == samples().size());
    CHECK(string.front() == samples().front());
    CHECK(string.back() == samples().back());
}

TEST_CASE("the pen is never off by more than the half of 1/1024 point", "[typeset]") {
    GlyphString string;
    double exact = 0.0;
    double pen = 0.0;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        const double advance = 3.0 + std::sin(i) * 2.9;
        string.push_back({1, i, points(advance), {}, {}});
        exact += advance;
        pen += string.back().advance.points();
        REQUIRE(std::abs(pen - exact) < 0.5 / 1024.0 + 1.0e-6);
    }
}

TEST_CASE("a copy is its own", "[typeset]") {
    const GlyphString string = sample_string();
    GlyphString copy = string;
    CHECK(copy == string);
    copy.push_back({1, 70001, {}, points(1.0), {}});
    CHECK(copy != string);
    CHECK(string == sample_string());
    copy = string;
    CHECK(copy == string);
    const GlyphString moved = std::move(copy);
    CHECK(moved == string);
}

TEST_CASE("room after the last glyph", "[typeset]") {
    GlyphString string = {{1, 0, points(4.0), {}, {}}, {2, 1, points(5.0), points(1.0), {}}};
    string.widen_back(points(0.5));
    CHECK(string[0].advance == points(4.0));
    CHECK(string[1] == PlacedGlyph{2, 1, points(5.5), points(1.0), {}});
}
