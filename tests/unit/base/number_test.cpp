// Numbers without a locale.
#include "base/number.hpp"
#include "support/catch.hpp"

using galley::format_decimal;

TEST_CASE("decimals are short and never negative zero", "[base][number]") {
    CHECK(format_decimal(12.0) == "12");
    CHECK(format_decimal(0.5) == "0.5");
    CHECK(format_decimal(-3.25) == "-3.25");
    CHECK(format_decimal(1.0 / 3.0) == "0.3333");
    CHECK(format_decimal(-0.00001) == "0");
    CHECK(format_decimal(100.0, 0) == "100");
    CHECK(format_decimal(1e6) == "1000000");
}
