// Dates as they are printed.
#include "presentation/dates.hpp"
#include "support/catch.hpp"

using galley::presentation::written_date;

TEST_CASE("a date is written as its language writes it", "[dates]") {
    CHECK(written_date("2026-11-23", "en") == "23 November 2026");
    CHECK(written_date("2026-03-05", "de-AT") == "5. März 2026");
    CHECK(written_date("2026-08", "fr") == "août 2026");
    CHECK(written_date("2026", "en") == "2026");
}

TEST_CASE("what is no date, or of a language not known, stays", "[dates]") {
    CHECK(written_date("2026-11-23", "ja") == "2026-11-23");
    CHECK(written_date("2026-13-01", "en") == "2026-13-01");
    CHECK(written_date("Advent 26", "en") == "Advent 26");
    CHECK(written_date("2026-1a-01", "en") == "2026-1a-01");
}
