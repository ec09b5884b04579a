// The header of an ICC profile.
#include "pictures/icc_profile.hpp"

#include <cstdint>

namespace galley::pictures {

bool is_usable_profile(std::string_view profile, int channels) {
    constexpr std::size_t header = 128;
    if (profile.size() < header || profile.substr(36, 4) != "acsp") {
        return false;
    }
    std::uint32_t size = 0;
    for (const char c : profile.substr(0, 4)) {
        size = size << 8U | static_cast<unsigned char>(c);
    }
    const auto version = static_cast<unsigned char>(profile[8]);
    const std::string_view kind = profile.substr(12, 4);
    const std::string_view space = profile.substr(16, 4);
    const std::string_view wanted = channels == 1 ? "GRAY" : channels == 3 ? "RGB " : "CMYK";
    const bool known = kind == "scnr" || kind == "mntr" || kind == "prtr" || kind == "spac";
    return size == profile.size() && version >= 2 && version <= 4 && known && space == wanted;
}

} // namespace galley::pictures
