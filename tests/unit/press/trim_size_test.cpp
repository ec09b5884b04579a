// Page sizes as people write them.
#include "press/trim_size.hpp"
#include "support/catch.hpp"

using namespace galley::literals;
using galley::press::parse_trim;

TEST_CASE("a trim size is width x height with the unit once or twice", "[press][trim_size]") {
    CHECK(parse_trim("6x9in") == std::pair(6.0_in, 9.0_in));
    CHECK(parse_trim("6inx9in") == std::pair(6.0_in, 9.0_in));
    CHECK(parse_trim("148x210mm") == std::pair(148.0_mm, 210.0_mm));
    CHECK(parse_trim("5.5x8.5in") == std::pair(5.5_in, 8.5_in));
}

TEST_CASE("paper sizes have names in any case", "[press][trim_size]") {
    CHECK(parse_trim("A5") == std::pair(148.0_mm, 210.0_mm));
    CHECK(parse_trim("letter") == std::pair(8.5_in, 11.0_in));
}

TEST_CASE("what is no size, or no size that can be printed, is refused", "[press][trim_size]") {
    for (const char* text : {"",
                             "6x9",
                             "6in",
                             "x9in",
                             "6x",
                             "-6x9in",
                             "0x9in",
                             "0.2x9in",
                             "300x300in",
                             "A55",
                             "6x9x3in"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_trim(text));
    }
}
