// Lengths and their units.
#include "base/length.hpp"
#include "support/catch.hpp"

using namespace galley;
using namespace galley::literals;

TEST_CASE("an inch is 72 points and 25.4 millimetres", "[base][length]") {
    CHECK((1.0_in).points() == Approx(72.0));
    CHECK((1.0_in).millimetres() == Approx(25.4));
    CHECK((25.4_mm).points() == Approx(72.0));
}

TEST_CASE("every absolute CSS unit is understood and others are not", "[base][length]") {
    CHECK(parse_length("8.5in")->points() == Approx(612.0));
    CHECK(parse_length("21cm")->points() == Approx(595.2756).epsilon(1e-6));
    CHECK(parse_length("40Q")->points() == Approx((10.0_mm).points()));
    CHECK(parse_length("16px")->points() == Approx(12.0));
    CHECK(parse_length("1pc")->points() == Approx(12.0));
    CHECK_FALSE(parse_length("1em"));
    CHECK_FALSE(parse_length("mm"));
    CHECK_FALSE(parse_length("12"));
}
