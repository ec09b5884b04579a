// Colours from one ICC profile's space to another's, over Little CMS.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace galley::bridge {

/// What an ICC profile says of itself (ICC.1:2010, 7.2).
struct IccFacts {
    std::string device_class; ///< "prtr": of an output device
    std::string space;        ///< "CMYK", "RGB ", "GRAY"
    int major_version = 0;    ///< 2 or 4
    int components = 0;       ///< 4 of CMYK
    std::string description;
};

/// Throws Error(BadInput) naming `file` when the bytes are no ICC profile.
IccFacts icc_facts(std::string_view profile, const std::string& file);

/// Parts of cyan, magenta, yellow and black, 0 to 1.
using Inks = std::array<double, 4>;

/// From sRGB to the inks of one output profile: relative colorimetric, with black point
/// compensation, as printers convert. The same colour gives the same inks. Not thread-safe.
class InkConverter {
public:
    /// Throws Error(BadInput) naming `file` when it is no CMYK output profile.
    InkConverter(std::string_view profile, const std::string& file);
    InkConverter(InkConverter&&) noexcept;
    InkConverter& operator=(InkConverter&&) noexcept;
    ~InkConverter();

    /// Parts of red, green and blue, 0 to 1.
    [[nodiscard]] Inks inks(double red, double green, double blue) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace galley::bridge
