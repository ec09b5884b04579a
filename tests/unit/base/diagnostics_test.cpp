// Diagnostics and how they read.
#include "base/diagnostics.hpp"
#include "support/catch.hpp"

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
