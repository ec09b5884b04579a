// Colours as inks, through the profile that comes with galley.
#include "base/error.hpp"
#include "base/files.hpp"
#include "bridge/colour.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <numeric>

using namespace galley::bridge;

namespace {

std::string profile(const char* name) {
    return galley::read_file(std::string(GALLEY_SOURCE_DIR) + "/styles/icc/" + name, 1U << 20U);
}

} // namespace

TEST_CASE("a profile says its class, its space and its name", "[bridge][colour]") {
    const IccFacts press = icc_facts(profile("fogra39l.icc"), "fogra39l.icc");
    CHECK(press.device_class == "prtr");
    CHECK(press.space == "CMYK");
    CHECK(press.major_version == 2);
    CHECK(press.components == 4);
    CHECK(press.description == "Derived from FOGRA39L");
    CHECK(icc_facts(profile("sRGB.icc"), "sRGB.icc").space == "RGB ");
}

TEST_CASE("red is magenta and yellow, white is no ink", "[bridge][colour]") {
    const InkConverter press(profile("fogra39l.icc"), "fogra39l.icc");
    const Inks red = press.inks(1.0, 0.0, 0.0);
    CHECK(red[0] < 0.02);
    CHECK(red[1] > 0.9);
    CHECK(red[2] > 0.9);
    CHECK(red[3] < 0.02);
    for (const double ink : press.inks(1.0, 1.0, 1.0)) {
        CHECK(ink < 0.005);
    }
}

TEST_CASE("no colour takes more ink than the profile's limit", "[bridge][colour]") {
    const InkConverter press(profile("fogra39l.icc"), "fogra39l.icc");
    double most = 0.0;
    for (int i = 0; i < 9 * 9 * 9; ++i) {
        const int green = i / 9 % 9;
        const int blue = i / 81;
        const Inks inks = press.inks(i % 9 / 8.0, green / 8.0, blue / 8.0);
        most = std::max(most, std::accumulate(inks.begin(), inks.end(), 0.0));
    }
    CHECK(most > 2.5);
    CHECK(most < 3.205);
}

TEST_CASE("what is no profile of a CMYK press is refused", "[bridge][colour]") {
    CHECK_THROWS_AS(InkConverter(profile("sRGB.icc"), "sRGB.icc"), galley::Error);
    CHECK_THROWS_AS(InkConverter("", "none.icc"), galley::Error);
    const std::string whole = profile("fogra39l.icc");
    for (std::size_t size : {100U, 128U, 200U, 4000U}) {
        CHECK_THROWS_AS(InkConverter(whole.substr(0, size), "cut.icc"), galley::Error);
    }
}
