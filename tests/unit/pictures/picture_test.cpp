// Kinds, sizes and faults of picture files.
#include "base/error.hpp"
#include "pictures/picture.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/sample_pictures.hpp"

#include <string>

using galley::Error;
using galley::pictures::Picture;
using galley::pictures::PictureKind;
using galley::pictures::read_picture;
using galley::test::picture_bytes;

namespace {

Picture read(const std::string& name) { return read_picture(picture_bytes(name)); }

std::string fault_of(const std::string& bytes) {
    try {
        static_cast<void>(read_picture(bytes));
    } catch (const Error& error) {
        return error.fault() == galley::Fault::BadInput ? error.what() : "not a BadInput";
    }
    return {};
}

} // namespace

TEST_CASE("a pixel is 1/96 inch where the file does not say otherwise", "[pictures]") {
    const Picture sky = read("sky.png");
    CHECK(sky.kind == PictureKind::Png);
    CHECK(sky.pixel_width == 48);
    CHECK(sky.width.points() == Approx(36.0));
    CHECK(sky.height.points() == Approx(24.0));
    CHECK(read("shore.jpg").width.points() == Approx(30.0));
}

TEST_CASE("a file's own resolution says its size", "[pictures]") {
    const Picture grey = read("grey.png"); // 300 dpi
    CHECK(grey.width.points() == Approx(60.0 * 72.0 / 300.0).epsilon(1e-4));
    CHECK(grey.height.points() == Approx(30.0 * 72.0 / 300.0).epsilon(1e-4));
}

TEST_CASE("a photograph is as large as it is seen, however the camera was held", "[pictures]") {
    const Picture turned = read("turned.jpg");
    CHECK(turned.orientation == 6);
    CHECK(turned.pixel_width == 20);
    CHECK(turned.pixel_height == 40);
    CHECK(turned.width.points() == Approx(15.0));
}

TEST_CASE("a drawing has no pixels", "[pictures]") {
    const Picture chart = read("chart.svg");
    CHECK(chart.kind == PictureKind::Svg);
    CHECK(chart.pixel_width == 0);
    CHECK(chart.width.points() == Approx(120.0));
    CHECK(chart.left_out.empty());
}

TEST_CASE("every kind of JPEG that programs write is read", "[pictures]") {
    for (const char* name : {"shore-grey.jpg", "shore-progressive.jpg", "ink.jpg"}) {
        CAPTURE(name);
        CHECK(read(name).kind == PictureKind::Jpeg);
    }
}

TEST_CASE("broken pictures are told, whatever is broken", "[pictures]") {
    for (const char* name : {"cut.png",
                             "flipped.png",
                             "huge.png",
                             "no-size.png",
                             "signature.png",
                             "not-a-picture.png",
                             "cut.jpg",
                             "head.jpg",
                             "cut.svg",
                             "no-size.svg",
                             "entities.svg"}) {
        CAPTURE(name);
        const std::string fault = fault_of(picture_bytes(std::string("broken/") + name));
        CHECK(!fault.empty());
        CHECK(fault != "not a BadInput");
    }
    CHECK(contains(fault_of(picture_bytes("broken/huge.png")), "80 million"));
    CHECK(fault_of("") == "is empty");
}

TEST_CASE("the cut at any byte of a picture is told", "[pictures]") {
    for (const char* name : {"tiles.png", "disc.png", "shore.jpg", "shore-progressive.jpg"}) {
        const std::string bytes = picture_bytes(name);
        for (std::size_t size = 0; size + 2 < bytes.size(); size += 3) {
            CAPTURE(name, size);
            CHECK(!fault_of(bytes.substr(0, size)).empty());
        }
    }
}

TEST_CASE("kinds that are not shown are called by their names", "[pictures]") {
    CHECK(contains(fault_of("GIF89a......"), "is a GIF"));
    CHECK(contains(fault_of(std::string("RIFF\0\0\0\0WEBP", 12)), "is a WebP"));
    CHECK(contains(fault_of("%PDF-1.7"), "is a PDF"));
    CHECK(contains(fault_of("<html xmlns='x'/>"), "is no picture"));
}
