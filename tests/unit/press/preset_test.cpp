// Questions to presets.
#include "press/preset.hpp"
#include "support/catch.hpp"

using namespace galley::literals;
using namespace galley::press;

TEST_CASE("the inside margin is that of the last step that the pages reach", "[press][preset]") {
    Preset preset;
    preset.margin = {1.0_in, 1.0_in, 0.1_in, 1.0_in};
    CHECK(least_margin(preset, true, 900).inside == 0.1_in);
    preset.gutter = {{24, 0.375_in}, {151, 0.5_in}, {301, 0.625_in}};
    CHECK(least_margin(preset, true, 0).inside == 0.375_in);
    CHECK(least_margin(preset, true, 150).inside == 0.375_in);
    CHECK(least_margin(preset, true, 151).inside == 0.5_in);
    CHECK(least_margin(preset, true, 5000).inside == 0.625_in);
    CHECK(least_margin(preset, true, 5000).top == 1.0_in);
}

TEST_CASE("a file without bleed may have other margins", "[press][preset]") {
    Preset preset;
    preset.margin.top = 1.0_in;
    CHECK(least_margin(preset, false, 1).top == 1.0_in);
    preset.margin_without_bleed = Edges{0.5_in, 0.5_in, 0.5_in, 0.5_in};
    CHECK(least_margin(preset, false, 1).top == 0.5_in);
    CHECK(least_margin(preset, true, 1).top == 1.0_in);
}

TEST_CASE("a size is on offer in any unit, and between the smallest and largest",
          "[press][preset]") {
    Preset preset;
    CHECK(offers(preset, {1.0_in, 99.0_in}));
    preset.trims = {{5.5_in, 8.5_in}};
    CHECK(offers(preset, {139.7_mm, 215.9_mm}));
    CHECK_FALSE(offers(preset, {8.5_in, 5.5_in}));
    preset.smallest = PageSize{4.0_in, 6.0_in};
    preset.largest = PageSize{8.5_in, 11.69_in};
    CHECK(offers(preset, {4.0_in, 11.69_in}));
    CHECK_FALSE(offers(preset, {4.0_in, 11.8_in}));
}

TEST_CASE("standards have names, versions and a PDF that they build on", "[press][standard]") {
    for (const Standard standard : {Standard::X4, Standard::X1a, Standard::X1a2001}) {
        CHECK(standard_named(standard_name(standard)) == standard);
    }
    CHECK_FALSE(standard_named("x3"));
    CHECK(standard_version(Standard::X1a) == "PDF/X-1a:2003");
    CHECK(pdf_version(Standard::X4) == "1.6");
}
