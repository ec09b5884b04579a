// Dates without the clock.
#include "galley/publication_date.hpp"
#include "support/catch.hpp"

using galley::moment_of_date;
using galley::moment_of_epoch;

TEST_CASE("seconds since 1970 are a moment in UTC", "[galley][publication_date]") {
    CHECK(moment_of_epoch(0) == "1970-01-01T00:00:00Z");
    CHECK(moment_of_epoch(951827696) == "2000-02-29T12:34:56Z");
    CHECK(moment_of_epoch(253402300799) == "9999-12-31T23:59:59Z");
    CHECK_FALSE(moment_of_epoch(253402300800));
}

TEST_CASE("a date stands for its first second", "[galley][publication_date]") {
    CHECK(moment_of_date("2026") == "2026-01-01T00:00:00Z");
    CHECK(moment_of_date("2026-11") == "2026-11-01T00:00:00Z");
    CHECK(moment_of_date("2024-02-29") == "2024-02-29T00:00:00Z");
}

TEST_CASE("what is no ISO date has no moment", "[galley][publication_date]") {
    for (const char* text : {"",
                             "20",
                             "2026-13",
                             "2026-02-29",
                             "2026-1-1",
                             "2026/01/01",
                             "May 2026",
                             "2026-01-01T00:00:00Z",
                             "+026",
                             "2026-+1"}) {
        CAPTURE(text);
        CHECK_FALSE(moment_of_date(text));
    }
}
