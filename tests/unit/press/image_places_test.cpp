// How fine images are where they stand.
#include "bridge/deflate.hpp"
#include "bridge/pdf_objects.hpp"
#include "press/image_places.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley::press;
using galley::bridge::append_reference;
using galley::bridge::PdfFile;

namespace {

std::vector<PlacedImage> placed(const std::string& content, const std::string& page_entries = "") {
    galley::bridge::PdfObjects objects;
    galley::bridge::Deflater deflater;
    const auto image = objects.add_stream("/Type/XObject/Subtype/Image/Width 300/Height 200"
                                          "/ColorSpace/DeviceGray/BitsPerComponent 8",
                                          std::string(60'000, '\0'));
    std::string within = "/XObject<</I ";
    append_reference(within, image);
    const auto form =
        objects.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Matrix[2 0 0 2 0 0]"
                           "/Resources<<" +
                               within + ">>>>",
                           "/I Do");
    within += "/F ";
    append_reference(within, form);
    const auto page = objects.add_page();
    objects.set_entries(page, "/MediaBox[0 0 10 10]/Resources<<" + within + ">>>>" + page_entries);
    objects.set_page_content(page, deflater.zlib(content));
    const PdfFile file(objects.serialize(), "made.pdf");
    return placed_images(file, file.pages().front());
}

} // namespace

TEST_CASE("an image is as fine as its pixels over its place", "[press][images]") {
    const auto images = placed("q 72 0 0 48 5 5 cm /I Do Q q 0 144 -96 0 0 0 cm /I Do Q");
    REQUIRE(images.size() == 2);
    CHECK(images[0].pixels_per_inch == 300.0);
    CHECK(images[1].pixels_per_inch == 150.0); // turned by 90 degrees
    CHECK(placed("72 0 0 96 0 0 cm /I Do").front().pixels_per_inch == 150.0); // the lesser
}

TEST_CASE("an image in a form is where the form is", "[press][images]") {
    CHECK(placed("36 0 0 24 0 0 cm /F Do").front().pixels_per_inch == 300.0);
}

TEST_CASE("a unit of the page may be more than a point", "[press][images]") {
    CHECK(placed("72 0 0 48 0 0 cm /I Do", "/UserUnit 2").front().pixels_per_inch == 150.0);
}

TEST_CASE("an image in the contents counts, a stencil is no photograph", "[press][images]") {
    const auto images = placed("q 72 0 0 72 0 0 cm BI /W 72 /H 144 /BPC 8 /CS /G ID x EI Q "
                               "BI /W 8 /H 8 /IM true ID x EI");
    REQUIRE(images.size() == 2);
    CHECK(images[0].pixels_per_inch == 72.0);
    CHECK(images[0].continuous);
    CHECK_FALSE(images[1].continuous);
}
