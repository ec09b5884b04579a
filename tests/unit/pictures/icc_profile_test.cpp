// Headers of color profiles.
#include "base/files.hpp"
#include "pictures/icc_profile.hpp"
#include "support/catch.hpp"

using galley::pictures::is_usable_profile;

TEST_CASE("a profile is used for its own channels and only whole", "[pictures][icc]") {
    const std::string profile =
        galley::read_file(GALLEY_SOURCE_DIR "/styles/icc/sRGB.icc", 1U << 20U);
    CHECK(is_usable_profile(profile, 3));
    CHECK_FALSE(is_usable_profile(profile, 1));
    CHECK_FALSE(is_usable_profile(profile, 4));
    CHECK_FALSE(is_usable_profile(profile.substr(0, profile.size() - 1), 3));
    CHECK_FALSE(is_usable_profile("", 3));
}
