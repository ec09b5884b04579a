// Drawings as forms of a PDF.
#include "base/error.hpp"
#include "bridge/svg_drawing.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using galley::Length;
using galley::bridge::add_drawing;
using galley::bridge::Deflater;
using galley::bridge::PdfObjects;

namespace {

std::string pdf_of(std::string_view svg) {
    PdfObjects objects;
    Deflater deflater;
    const std::vector<std::string> fonts{GALLEY_SOURCE_DIR
                                         "/styles/fonts/eb-garamond/EBGaramond-Regular.ttf"};
    const auto form = add_drawing(
        objects, deflater, {svg, Length::from_points(40.0), Length::from_points(20.0)}, fonts);
    CHECK(form);
    return objects.serialize();
}

constexpr std::string_view words = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>"
                                   "<text y='15' font-family='Nowhere Sans'>Ships</text></svg>";

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a drawing is a form that fills the unit square", "[bridge][svg]") {
    const std::string pdf = pdf_of(words);
    CHECK(holds(pdf, "/Subtype/Form"));
    CHECK(holds(pdf, "/Matrix[0.025 0 0 0.05 0 0]"));
    CHECK(holds(pdf, "/Resources ")); // and not "/Resources12 0 R"
}

TEST_CASE("a drawing is the same bytes each time", "[bridge][svg]") {
    CHECK(pdf_of(words) == pdf_of(words));
}

TEST_CASE("what is no drawing is told", "[bridge][svg]") {
    CHECK_THROWS_AS(galley::bridge::check_drawing("<svg"), galley::Error);
    CHECK_THROWS_AS(pdf_of("words"), galley::Error);
}
