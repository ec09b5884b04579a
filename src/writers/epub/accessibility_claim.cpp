// What a book says of its conformance to the accessibility standards.
#include "writers/epub/accessibility_claim.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace galley::writers {

namespace {

/// EPUB Accessibility 1.1, 5.2: the values are compared to the letter.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> standards{{
    {"wcag-2.1-a", "EPUB Accessibility 1.1 - WCAG 2.1 Level A"},
    {"wcag-2.1-aa", "EPUB Accessibility 1.1 - WCAG 2.1 Level AA"},
    {"wcag-2.2-a", "EPUB Accessibility 1.1 - WCAG 2.2 Level A"},
    {"wcag-2.2-aa", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"},
}};

} // namespace

std::optional<AccessibilityClaim>
accessibility_claim(const Metadata& metadata, bool pictures_described, Diagnostics& diagnostics) {
    const std::string wanted = setting(metadata, "epub.conformance");
    AccessibilityClaim claim;
    for (const auto& [name, standard] : standards) {
        if (name == wanted) {
            claim.standard = standard;
        }
    }
    if (claim.standard.empty()) {
        return std::nullopt;
    }
    claim.certifier = setting(metadata, "epub.certified_by", metadata.publisher);
    if (claim.certifier.empty()) {
        diagnostics.warning("G526",
                            "the EPUB is to claim that it is accessible (epub.conformance), but "
                            "nobody is named who certifies that; nothing is claimed. Say who with "
                            "--set epub.certified_by=NAME, or name the publisher");
        return std::nullopt;
    }
    if (!pictures_described) {
        diagnostics.warning(
            "G526",
            "the EPUB is to claim that it is accessible (epub.conformance), but not "
            "all of its pictures are described; nothing is claimed. Give each of "
            "them a text that says what it shows");
        return std::nullopt;
    }
    return claim;
}

} // namespace galley::writers
