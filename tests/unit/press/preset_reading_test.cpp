// Presets as TOML, and those that come with galley against the numbers of their sources.
#include "base/error.hpp"
#include "base/files.hpp"
#include "press/preset_reading.hpp"
#include "support/catch.hpp"

using namespace galley::literals;
using namespace galley::press;
using galley::Length;

namespace {

Preset read_text(const std::string& text, const std::string& name, const std::string& file) {
    return read_preset(galley::bridge::parse_toml(text, file), name, file);
}

Preset shipped(const std::string& name) {
    const std::string file = std::string(GALLEY_SOURCE_DIR) + "/styles/presets/" + name + ".toml";
    return read_text(galley::read_file(file, 1U << 20U), name, file);
}

std::string fault_of(const std::string& more) {
    const std::string whole =
        "trim = \"A5\"\nsource = [\"here\"]\nverified_on = \"2026-10\"\n" + more;
    try {
        static_cast<void>(read_text(whole, "mine", "mine.toml"));
    } catch (const galley::Error& error) {
        return std::to_string(error.origin().line) + ": " + error.what();
    }
    return {};
}

Edges around(Length length) { return {length, length, length, length}; }

} // namespace

TEST_CASE("KDP's numbers are those of its help pages", "[press][preset]") {
    const Preset kdp = shipped("kdp");
    CHECK(kdp.trim == PageSize{6.0_in, 9.0_in});
    CHECK(kdp.trims.size() == 16);
    CHECK(kdp.bleed == Edges{0.125_in, 0.125_in, Length(), 0.125_in});
    const std::vector<GutterStep> gutter = {
        {24, 0.375_in}, {151, 0.5_in}, {301, 0.625_in}, {501, 0.75_in}, {701, 0.875_in}};
    CHECK(kdp.gutter == gutter);
    CHECK(least_margin(kdp, true, 100).top == 0.375_in);
    CHECK(least_margin(kdp, false, 100) == Edges{0.25_in, 0.25_in, 0.375_in, 0.25_in});
    CHECK(kdp.least_pages == 24);
    CHECK(kdp.most_pages == 828);
    CHECK(kdp.standard == Standard::X1a);
    CHECK_FALSE(kdp.marks);
    CHECK(offers(kdp, {8.27_in, 11.69_in}));
    CHECK(offers(kdp, {4.0_in, 6.0_in}));
    CHECK_FALSE(offers(kdp, {9.0_in, 12.0_in}));
}

TEST_CASE("IngramSpark has bleed on three edges and no table of gutters", "[press][preset]") {
    const Preset spark = shipped("ingramspark");
    CHECK(spark.bleed == Edges{0.125_in, 0.125_in, Length(), 0.125_in});
    CHECK(spark.margin == around(0.5_in));
    CHECK(spark.gutter.empty());
    CHECK(spark.least_pages == 18);
    CHECK(spark.most_pages == 1200);
    CHECK(spark.ink_limit == 240.0);
    CHECK(spark.standard == Standard::X1a2001);
}

TEST_CASE("Lulu and BoD have bleed on all edges", "[press][preset]") {
    const Preset lulu = shipped("lulu");
    CHECK(lulu.bleed == around(0.125_in));
    CHECK(lulu.margin == around(0.5_in));
    CHECK(lulu.colours == ColourUse::Srgb);
    CHECK(least_margin(lulu, true, 400).inside == 1.0_in);
    const Preset bod = shipped("bod");
    CHECK(bod.bleed == around(5.0_mm));
    CHECK(bod.margin == around(5.0_mm));
    CHECK(bod.least_pages == 24);
    CHECK(bod.most_pages == 900);
    CHECK(offers(bod, {135.0_mm, 215.0_mm}));
    CHECK_FALSE(offers(bod, {6.0_in, 9.0_in}));
}

TEST_CASE("plain sizes are sizes only", "[press][preset]") {
    CHECK(shipped("a4").trim == PageSize{210.0_mm, 297.0_mm});
    CHECK(shipped("a5").trim == PageSize{148.0_mm, 210.0_mm});
    CHECK(shipped("letter").trim == PageSize{8.5_in, 11.0_in});
    CHECK(shipped("6x9").trim == PageSize{6.0_in, 9.0_in});
    for (const char* name : {"a4", "a5", "letter", "6x9"}) {
        CHECK(shipped(name).bleed == Edges{});
        CHECK(shipped(name).margin == Edges{});
    }
}

TEST_CASE("a broken preset is refused at its line", "[press][preset]") {
    CHECK(fault_of("").empty());
    CHECK(fault_of("bleeds = 3\n").starts_with("4: a preset has no key \"bleeds\""));
    CHECK(fault_of("[margin]\nleft = \"3mm\"\n").starts_with("5: a preset has no key"));
    CHECK(fault_of("[bleed]\ntop = \"wide\"\n").starts_with("5: bleed.top is a length"));
    CHECK(fault_of("[bleed]\ntop = \"9in\"\n").starts_with("5: bleed.top is a length"));
    CHECK(fault_of("[gutter]\nmany = \"1in\"\n").starts_with("5: a preset has no key"));
    CHECK(fault_of("standard = \"x3\"\n").starts_with("4: standard is"));
    CHECK(fault_of("most_pages = -1\n").starts_with("4: most_pages is a number"));
    CHECK(fault_of("marks = \"maybe\"\n").starts_with("4: marks is true or false"));
    CHECK(fault_of("trims = [\"large\"]\n").starts_with("4: trims is a size"));
    CHECK(fault_of("smallest = \"A5\"\n").starts_with("0: smallest and largest"));
    CHECK(fault_of("colours = \"srgb\"\nstandard = \"x1a\"\n").starts_with("0: colours"));
    CHECK_THROWS(read_text("trim = \"A5\"\n", "mine", "mine.toml"));
    CHECK_THROWS(read_text("source = [\"a\"]\nverified_on = \"2026\"\n", "mine", "mine.toml"));
}
