// Results never fall on sources or on each other.
#include "base/error.hpp"
#include "batch/result_plan.hpp"
#include "support/catch.hpp"

using namespace galley;
using batch::InputFile;
using batch::plan_results;
using batch::RunOptions;

namespace {

const Format pdf{"pdf", {"pdf"}, nullptr, nullptr, Part::Pages, false, ""};
const Format markdown{"markdown", {"md"}, nullptr, nullptr, Part::Document, false, ""};

InputFile input(const std::string& path, const std::string& stem) {
    return {path, path, {}, stem, {}};
}

RunOptions options_for(const std::string& output) {
    RunOptions options;
    options.formats = {&pdf, &markdown};
    options.output = output;
    return options;
}

} // namespace

TEST_CASE("a result that would be a source is left out with a warning", "[batch][result_plan]") {
    Diagnostics diagnostics;
    const auto plan = plan_results({input("in/a.md", "a")}, options_for("in"), diagnostics);
    REQUIRE(plan.size() == 1);
    CHECK(plan[0].formats == std::vector<const Format*>{&pdf});
    CHECK_FALSE(plan[0].refused);
    CHECK(diagnostics.has(Severity::Warning));
    CHECK_FALSE(diagnostics.has(Severity::Error));
}

TEST_CASE("a result that would be a source is a usage error when asked for",
          "[batch][result_plan]") {
    auto options = options_for("in/../in");
    options.formats_named = true;
    Diagnostics diagnostics;
    CHECK_THROWS_AS(plan_results({input("in/a.md", "a")}, options, diagnostics), Error);
}

TEST_CASE("another source of the run is spared as well", "[batch][result_plan]") {
    Diagnostics diagnostics;
    const auto plan =
        plan_results({input("in/a.txt", "a"), input("in/b.md", "b"), input("in/b.pdf", "c")},
                     options_for("in"),
                     diagnostics);
    REQUIRE(plan.size() == 3);
    CHECK(plan[0].formats.size() == 2);
    CHECK(plan[1].formats.empty());
}

TEST_CASE("two sources for one result are both refused in one message", "[batch][result_plan]") {
    Diagnostics diagnostics;
    const auto plan =
        plan_results({input("x/a.txt", "a"), input("y/a.txt", "a"), input("x/b.txt", "b")},
                     options_for("out"),
                     diagnostics);
    CHECK(plan[0].refused);
    CHECK(plan[1].refused);
    CHECK_FALSE(plan[2].refused);
    REQUIRE(diagnostics.list().size() == 1);
    CHECK(diagnostics.list()[0].message.find("x/a.txt and y/a.txt") == 0);
}
