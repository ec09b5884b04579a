// Pixels of PNG and JPEG files.
#include "base/error.hpp"
#include "base/files.hpp"
#include "bridge/jpeg_file.hpp"
#include "bridge/png_file.hpp"
#include "support/catch.hpp"

#include <string>

using galley::bridge::Raster;

namespace {

std::string file(const std::string& name) {
    return galley::read_file(std::string(GALLEY_SOURCE_DIR "/tests/pictures/") + name, 1U << 20U);
}

int at(const std::string& samples, std::size_t place) {
    return static_cast<unsigned char>(samples[place]);
}

} // namespace

TEST_CASE("a PNG with alpha comes as color and alpha apart", "[bridge][png]") {
    const Raster disc = galley::bridge::decode_png(file("disc.png"));
    CHECK(disc.channels == 3);
    CHECK(disc.samples.size() == 24U * 24U * 3U);
    CHECK(disc.alpha.size() == 24U * 24U);
    CHECK(at(disc.samples, 0) == 200);
    CHECK(at(disc.alpha, 0) == 0);
    CHECK(at(disc.alpha, 12 * 24 + 12) == 255);
}

TEST_CASE("the colors of a palette are told and resolved", "[bridge][png]") {
    const std::string bytes = file("tiles.png");
    CHECK(galley::bridge::png_facts(bytes).palette.size() == 12);
    const Raster tiles = galley::bridge::decode_png(bytes);
    CHECK(at(tiles.samples, 0) == 255);
    CHECK(at(tiles.samples, 1) == 0);
    CHECK(tiles.alpha.empty());
}

TEST_CASE("the rows of a PNG are those of the file", "[bridge][png]") {
    const std::string rows = galley::bridge::png_rows(file("sky.png"));
    CHECK(rows.substr(0, 1) == "\x78"); // RFC 1950: deflate, 32 KiB window
    CHECK(galley::bridge::png_rows("no PNG").empty());
}

TEST_CASE("ink without a profile becomes color by the plain formula", "[bridge][jpeg]") {
    const std::string bytes = file("ink.jpg");
    CHECK(galley::bridge::jpeg_facts(bytes).channels == 4);
    CHECK(galley::bridge::jpeg_facts(bytes).inverted);
    const Raster raster = galley::bridge::decode_jpeg(bytes);
    CHECK(raster.channels == 3);
    CHECK(at(raster.samples, 0) > 240); // white at the upper left
    CHECK(at(raster.samples, 2) > 240);
    CHECK(at(raster.samples, 15 * 3) < 60); // all cyan at the upper right: no red
    CHECK(at(raster.samples, 15 * 3 + 2) > 200);
}

TEST_CASE("grey stays grey", "[bridge][jpeg]") {
    CHECK(galley::bridge::decode_jpeg(file("shore-grey.jpg")).channels == 1);
    CHECK(galley::bridge::decode_jpeg(file("shore.jpg")).channels == 3);
}

TEST_CASE("pixels come back from the PNG that they were written to", "[bridge][png]") {
    for (const int channels : {1, 3}) {
        for (const bool alpha : {false, true}) {
            galley::bridge::Raster raster{5, 3, channels, {}, {}};
            for (int i = 0; i < 5 * 3 * channels; ++i) {
                raster.samples.push_back(static_cast<char>(i * 37 % 256));
            }
            for (int i = 0; alpha && i < 5 * 3; ++i) {
                raster.alpha.push_back(static_cast<char>(i * 11 % 256));
            }
            const std::string bytes = galley::bridge::encode_png(raster);
            const galley::bridge::Raster read = galley::bridge::decode_png(bytes);
            CHECK(read.width == 5);
            CHECK(read.height == 3);
            CHECK(read.channels == channels);
            CHECK(read.samples == raster.samples);
            CHECK(read.alpha == raster.alpha);
        }
    }
}
