// Facts of Exif blocks.
#include "bridge/exif.hpp"
#include "support/catch.hpp"

#include <string>

using galley::bridge::exif_facts;

namespace {

using namespace std::string_literals;

/// One directory: orientation 8, 300/1 to the centimetre.
const std::string big = "MM\0*\0\0\0\x08\0\x03"
                        "\x01\x12\0\x03\0\0\0\x01\0\x08\0\0"
                        "\x01\x1A\0\x05\0\0\0\x01\0\0\0\x32"
                        "\x01\x28\0\x03\0\0\0\x01\0\x03\0\0"
                        "\0\0\0\0\0\0\x01\x2C\0\0\0\x01"s;

} // namespace

TEST_CASE("orientation and resolution are read in both orders of bytes", "[bridge][exif]") {
    CHECK(exif_facts(big).orientation == 8);
    CHECK(exif_facts(big).dots_per_inch == Approx(762.0));
    const std::string little = "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"s;
    CHECK(exif_facts(little).orientation == 6);
    CHECK(exif_facts(little).dots_per_inch == 0.0);
}

TEST_CASE("what is broken is not said", "[bridge][exif]") {
    for (std::size_t size = 0; size < 22; ++size) {
        CHECK(exif_facts(big.substr(0, size)).orientation == 1);
    }
    std::string wild = big;
    wild[19] = '\x09';
    CHECK(exif_facts(wild).orientation == 1);
}
