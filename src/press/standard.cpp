// Names and versions of the standards.
#include "press/standard.hpp"

#include <algorithm>
#include <array>

namespace galley::press {

namespace {

struct Names {
    Standard standard;
    std::string_view name;
    std::string_view version;
    std::string_view pdf;
};

/// Parts 7, 4 and 1 of ISO 15930: GTS_PDFXVersion, and the PDF that each builds on.
constexpr std::array standards = {
    Names{Standard::X4, "x4", "PDF/X-4", "1.6"},
    Names{Standard::X1a, "x1a", "PDF/X-1a:2003", "1.4"},
    Names{Standard::X1a2001, "x1a-2001", "PDF/X-1:2001", "1.3"},
};

const Names& names_of(Standard standard) {
    return *std::find_if(standards.begin(), standards.end(), [&](const Names& names) {
        return names.standard == standard;
    });
}

} // namespace

std::optional<Standard> standard_named(std::string_view name) {
    const auto* found = std::find_if(
        standards.begin(), standards.end(), [&](const Names& names) { return names.name == name; });
    return found == standards.end() ? std::nullopt : std::optional(found->standard);
}

std::string_view standard_name(Standard standard) { return names_of(standard).name; }
std::string_view standard_version(Standard standard) { return names_of(standard).version; }
std::string_view pdf_version(Standard standard) { return names_of(standard).pdf; }

} // namespace galley::press
