// Kinds of pictures by their first bytes.
#include "base/error.hpp"
#include "edition/cover_picture.hpp"
#include "support/catch.hpp"

#include <string>

using galley::cover_picture;

TEST_CASE("pictures are told by their signatures, not by their names", "[edition][cover]") {
    CHECK(cover_picture("\x89PNG\r\n\x1A\nmore", "a.jpg").type == "image/png");
    CHECK(cover_picture("\xFF\xD8\xFF\xE0", "a").extension == "jpg");
    CHECK(cover_picture("GIF89a", "a").type == "image/gif");
    CHECK(cover_picture(std::string("RIFF\0\0\0\0WEBP", 12), "a").type == "image/webp");
    CHECK(cover_picture("<svg xmlns='http://www.w3.org/2000/svg'/>", "a").type == "image/svg+xml");
}

TEST_CASE("what is no picture is an error that names its file", "[edition][cover]") {
    for (const char* bytes :
         {"", "RIFF", "RIFFxxxxWAVE", "<svg/>", "<html xmlns='x'/>", "\x89PN"}) {
        CAPTURE(bytes);
        try {
            (void)cover_picture(bytes, "cover.png");
            FAIL("no error");
        } catch (const galley::Error& error) {
            CHECK(error.origin().file == "cover.png");
        }
    }
}
