// Little CMS behind one class: profiles are read from memory, no file of the system's is asked.
#include "bridge/colour.hpp"

#include "base/error.hpp"

#include <lcms2.h>

#include <algorithm>

namespace galley::bridge {

namespace {

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct CloseTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Profile = std::unique_ptr<void, CloseProfile>;

Profile open_profile(std::string_view bytes, const std::string& file) {
    // A profile's own size stands in its first four bytes; 128 bytes are its header.
    constexpr std::size_t header = 128;
    constexpr std::size_t largest = 64U << 20U;
    Profile profile;
    if (bytes.size() > header && bytes.size() < largest && bytes.substr(36, 4) == "acsp") {
        profile.reset(
            cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
    }
    if (profile == nullptr) {
        throw Error(Fault::BadInput, "is no ICC profile", {file, 0, 0});
    }
    return profile;
}

/// "CMYK" of 0x434D594B.
std::string signature_text(cmsUInt32Number signature) {
    std::string text;
    for (unsigned shift = 24;; shift -= 8) {
        text.push_back(static_cast<char>((signature >> shift) & 0xFFU));
        if (shift == 0) {
            return text;
        }
    }
}

std::string description_of(void* profile) {
    const cmsUInt32Number size =
        cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", nullptr, 0);
    std::string text(size, '\0');
    if (size == 0 ||
        cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", text.data(), size) == 0) {
        return {};
    }
    text.resize(std::min(text.find('\0'), text.size()));
    return text;
}

} // namespace

IccFacts icc_facts(std::string_view bytes, const std::string& file) {
    const Profile profile = open_profile(bytes, file);
    IccFacts facts;
    facts.device_class = signature_text(cmsGetDeviceClass(profile.get()));
    facts.space = signature_text(cmsGetColorSpace(profile.get()));
    facts.major_version = static_cast<int>(cmsGetEncodedICCversion(profile.get()) >> 24U);
    facts.components = static_cast<int>(cmsChannelsOf(cmsGetColorSpace(profile.get())));
    facts.description = description_of(profile.get());
    return facts;
}

struct InkConverter::State {
    std::unique_ptr<void, CloseTransform> transform;
};

InkConverter::InkConverter(std::string_view bytes, const std::string& file)
    : state_(std::make_unique<State>()) {
    const Profile output = open_profile(bytes, file);
    if (cmsGetColorSpace(output.get()) != cmsSigCmykData ||
        cmsGetDeviceClass(output.get()) != cmsSigOutputClass) {
        throw Error(Fault::BadInput,
                    "is no profile of a CMYK printing condition (class prtr, space CMYK)",
                    {file, 0, 0});
    }
    const Profile screen(cmsCreate_sRGBProfile());
    // No optimisation and no cache: 8-bit tables would round, and results depend on order.
    state_->transform.reset(cmsCreateTransform(screen.get(),
                                               TYPE_RGB_DBL,
                                               output.get(),
                                               TYPE_CMYK_DBL,
                                               INTENT_RELATIVE_COLORIMETRIC,
                                               cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE |
                                                   cmsFLAGS_NOOPTIMIZE));
    if (state_->transform == nullptr) {
        throw Error(Fault::BadInput,
                    "holds no table from colours to inks (B2A1); no colour can be converted",
                    {file, 0, 0});
    }
}

InkConverter::InkConverter(InkConverter&&) noexcept = default;
InkConverter& InkConverter::operator=(InkConverter&&) noexcept = default;
InkConverter::~InkConverter() = default;

Inks InkConverter::inks(double red, double green, double blue) const {
    const std::array<double, 3> colour{red, green, blue};
    std::array<double, 4> percent{}; // lcms counts inks of doubles in percent
    cmsDoTransform(state_->transform.get(), colour.data(), percent.data(), 1);
    Inks inks{};
    std::transform(percent.begin(), percent.end(), inks.begin(), [](double value) {
        return std::clamp(value / 100.0, 0.0, 1.0);
    });
    return inks;
}

} // namespace galley::bridge
