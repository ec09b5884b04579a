// Drawings as pages and as pixels.
#include "base/error.hpp"
#include "bridge/pdf_file.hpp"
#include "bridge/svg_drawing.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <string>
#include <vector>

using galley::Length;
using galley::bridge::drawing_page;
using galley::bridge::drawing_raster;
using galley::bridge::PdfFile;
using galley::bridge::Raster;
using galley::bridge::SvgDrawing;

namespace {

const std::vector<std::string> fonts{GALLEY_SOURCE_DIR
                                     "/styles/fonts/eb-garamond/EBGaramond-Regular.ttf"};

SvgDrawing drawing(std::string_view svg) {
    return {svg, Length::from_points(40.0), Length::from_points(20.0)};
}

constexpr std::string_view words = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>"
                                   "<text y='15' font-family='Nowhere Sans'>Ships</text></svg>";

} // namespace

TEST_CASE("a drawing is a page of its size, times its units", "[bridge][svg]") {
    for (const double units : {1.0, 4.0}) {
        const PdfFile file(drawing_page(drawing(words), fonts, units), "drawing.pdf");
        REQUIRE(file.pages().size() == 1);
        const auto page = file.pages().front();
        CHECK(page["MediaBox"].items()[2].number() == 40.0 * units);
        CHECK(page["MediaBox"].items()[3].number() == 20.0 * units);
        const auto names = page["Resources"]["Font"].keys();
        REQUIRE(names.size() == 1);
        CHECK(page["Resources"]["Font"][names[0]]["BaseFont"].name().find("EBGaramond") !=
              std::string::npos);
    }
}

TEST_CASE("pixels have the drawing's own colours and say what shows through", "[bridge][svg]") {
    const Raster raster =
        drawing_raster(drawing("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>"
                               "<rect width='20' height='20' fill='#c80' opacity='.5'/></svg>"),
                       fonts,
                       {80, 40});
    REQUIRE(raster.samples.size() == 80 * 40 * 3);
    REQUIRE(raster.alpha.size() == 80 * 40);
    CHECK(static_cast<unsigned char>(raster.alpha[0]) == 0x80);
    CHECK(std::abs(static_cast<unsigned char>(raster.samples[0]) - 0xCC) <= 1); // of 8 bits mixed
    CHECK(static_cast<unsigned char>(raster.samples[2]) == 0x00);
    CHECK(raster.alpha[79] == '\0');
}

TEST_CASE("what is no drawing is told", "[bridge][svg]") {
    CHECK_THROWS_AS(galley::bridge::check_drawing("<svg"), galley::Error);
    CHECK_THROWS_AS(drawing_page(drawing("words"), fonts), galley::Error);
}
