// What a book says of its conformance to the accessibility standards: nothing, unless it is asked
// to and can keep it.
#pragma once

#include "base/diagnostics.hpp"
#include "document/metadata.hpp"

#include <optional>
#include <string>

namespace galley::writers {

struct AccessibilityClaim {
    std::string standard;  ///< "EPUB Accessibility 1.1 - WCAG 2.2 Level AA", to the letter
    std::string certifier; ///< who says so
};

/// As the settings epub.conformance and epub.certified_by want it; the publisher certifies where
/// nobody is named. Nothing is claimed, with G526, when nobody does, or when not all pictures are
/// described (WCAG 2.2, 1.1.1).
std::optional<AccessibilityClaim>
accessibility_claim(const Metadata& metadata, bool pictures_described, Diagnostics& diagnostics);

} // namespace galley::writers
