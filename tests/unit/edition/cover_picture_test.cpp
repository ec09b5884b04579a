// Kinds of pictures by their first bytes.
#include "base/error.hpp"
#include "base/files.hpp"
#include "bridge/png_file.hpp"
#include "edition/cover_picture.hpp"
#include "support/catch.hpp"

#include <string>

using galley::cover_picture;

TEST_CASE("pictures are told by their signatures, not by their names", "[edition][cover]") {
    const std::string png = galley::bridge::encode_png({1, 1, 3, "abc", {}});
    CHECK(cover_picture(png, "a.jpg").type == "image/png");
    const std::string jpeg =
        galley::read_file(GALLEY_SOURCE_DIR "/tests/pictures/shore.jpg", 1U << 20U);
    CHECK(cover_picture(jpeg, "a").extension == "jpg");
    CHECK(cover_picture("GIF89a", "a").type == "image/gif");
    CHECK(cover_picture(std::string("RIFF\0\0\0\0WEBP", 12), "a").type == "image/webp");
    CHECK(cover_picture("<svg xmlns='http://www.w3.org/2000/svg'/>", "a").type == "image/svg+xml");
}

TEST_CASE("what is no picture is an error that names its file", "[edition][cover]") {
    for (const char* bytes : {"",
                              "RIFF",
                              "RIFFxxxxWAVE",
                              "<svg/>",
                              "<html xmlns='x'/>",
                              "\x89PN",
                              "\x89PNG\r\n\x1A\nmore",
                              "\xFF\xD8\xFF\xE0"}) {
        CAPTURE(bytes);
        try {
            (void)cover_picture(bytes, "cover.png");
            FAIL("no error");
        } catch (const galley::Error& error) {
            CHECK(error.origin().file == "cover.png");
        }
    }
}
