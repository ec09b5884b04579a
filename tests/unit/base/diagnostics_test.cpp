// Diagnostics and how they read.
#include "base/diagnostics.hpp"
#include "base/error.hpp"
#include "support/catch.hpp"

#include <chrono>

using namespace galley;

TEST_CASE("a diagnostic reads file:line:column: severity[code]: text", "[base][diagnostics]") {
    CHECK(format_diagnostic({Severity::Warning, "G017", "odd", {"a.txt", 3, 7}}) ==
          "a.txt:3:7: warning[G017]: odd");
    CHECK(format_diagnostic({Severity::Note, "G001", "odd", {"a.txt", 0, 0}}) ==
          "a.txt: note[G001]: odd");
    CHECK(format_diagnostic({Severity::Error, "", "odd", {}}) == "error: odd");
}

TEST_CASE("the same diagnostic is kept once", "[base][diagnostics]") {
    Diagnostics diagnostics;
    diagnostics.warning("G017", "odd", {"a.txt", 3, 7});
    diagnostics.warning("G017", "odd", {"a.txt", 3, 7});
    diagnostics.note("G017", "odd", {"a.txt", 3, 7});
    CHECK(diagnostics.list().size() == 2);
    CHECK(diagnostics.has(Severity::Warning));
    CHECK_FALSE(diagnostics.has(Severity::Error));
}

TEST_CASE("work is given up at the first look after its time limit", "[base][diagnostics]") {
    Diagnostics diagnostics;
    CHECK_NOTHROW(diagnostics.keep_time());
    CHECK_FALSE(diagnostics.out_of_time());
    diagnostics.set_time_limit(std::chrono::hours(1));
    CHECK_NOTHROW(diagnostics.keep_time());
    diagnostics.set_time_limit(std::chrono::milliseconds(0));
    CHECK(diagnostics.out_of_time());
    CHECK_THROWS_AS(diagnostics.keep_time(), Error);
}
