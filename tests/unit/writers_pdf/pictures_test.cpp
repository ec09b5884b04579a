// Pictures in a PDF.
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/sample_pictures.hpp"
#include "writers/pdf/picture_embedding.hpp"
#include "writers/pdf/picture_placement.hpp"
#include "writers/pdf/row_filter.hpp"

#include <array>
#include <string>

using namespace galley::writers;
using galley::Length;

namespace {

std::string embedded(const std::string& name) {
    galley::bridge::PdfObjects objects;
    galley::bridge::Deflater deflater;
    galley::Diagnostics diagnostics;
    galley::typeset::Pages pages;
    pages.pictures.push_back(galley::test::sample_picture(name));
    const DrawingFonts no_fonts;
    const std::string resources =
        embed_pictures(objects, deflater, pages, {no_fonts, nullptr, true, {}}, diagnostics);
    CHECK(resources.starts_with("/P0 "));
    CHECK(diagnostics.list().empty());
    return objects.serialize();
}

galley::typeset::PlacedPicture placed() {
    galley::typeset::PlacedPicture image;
    image.x = Length::from_points(10.0);
    image.y = Length::from_points(20.0);
    image.width = Length::from_points(30.0);
    image.height = Length::from_points(40.0);
    return image;
}

/// Where the stored upper left corner comes to be.
std::array<Thousandths, 2> first_pixel(int orientation) {
    const auto m = placement(placed(), orientation, Length::from_points(100.0));
    return {m[2] + m[4], m[3] + m[5]};
}

using Place = std::array<Thousandths, 2>;

} // namespace

TEST_CASE("files go in as they are where a PDF can hold them", "[pdf][pictures]") {
    CHECK(contains(embedded("shore.jpg"), galley::test::picture_bytes("shore.jpg")));
    CHECK(contains(embedded("sky.png"), "/Predictor 15/Columns 48/Colors 3"));
    CHECK(contains(embedded("grey.png"), "/ColorSpace/DeviceGray"));
    CHECK(contains(embedded("tiles.png"), "[/Indexed/DeviceRGB 3("));
}

TEST_CASE("transparency becomes a soft mask", "[pdf][pictures]") {
    CHECK(contains(embedded("disc.png"), "/SMask "));
    CHECK_FALSE(contains(embedded("sky.png"), "/SMask "));
}

TEST_CASE("ink that names no profile becomes sRGB", "[pdf][pictures]") {
    const std::string pdf = embedded("ink.jpg");
    CHECK_FALSE(contains(pdf, "DeviceCMYK"));
    CHECK(contains(pdf, "/ColorSpace/DeviceRGB"));
}

TEST_CASE("a picture's first pixel is seen where the camera says", "[pdf][pictures]") {
    CHECK(first_pixel(1) == Place{10'000, 80'000});
    CHECK(first_pixel(2) == Place{40'000, 80'000});
    CHECK(first_pixel(3) == Place{40'000, 40'000});
    CHECK(first_pixel(4) == Place{10'000, 40'000});
    CHECK(first_pixel(5) == Place{10'000, 80'000});
    CHECK(first_pixel(6) == Place{40'000, 80'000});
    CHECK(first_pixel(7) == Place{40'000, 40'000});
    CHECK(first_pixel(8) == Place{10'000, 40'000});
    CHECK(placement(placed(), 6, Length::from_points(100.0)) ==
          std::array<Thousandths, 6>{0, -40'000, 30'000, 0, 10'000, 80'000});
}

TEST_CASE("rows are filtered so that they can be had back", "[pdf][pictures]") {
    const std::string rows = filtered_rows("\x05\x06\x07\x05\x06\x07", 3, 1);
    REQUIRE(rows.size() == 8);
    CHECK(rows[0] == 1); // Sub: 5, then 1 and 1
    CHECK(rows.substr(1, 3) == "\x05\x01\x01");
    CHECK(rows[4] == 2); // Up: nothing changes
    CHECK(rows.substr(5, 3) == std::string(3, '\0'));
}
