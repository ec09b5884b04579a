// What a file for the press says of itself: its standard, its printing condition, its dates.
#pragma once

#include "bridge/pdf_objects.hpp"
#include "press/standard.hpp"
#include "writers/pdf/xmp_packet.hpp"

#include <string>
#include <string_view>

namespace galley::writers {

/// The printing condition that a file is made for.
struct PrintingCondition {
    std::string identifier; ///< "FOGRA39", or "Custom"
    std::string condition;  ///< in words
    std::string info;       ///< of the profile
    std::string registry;   ///< of the identifier; empty: none
};

/// The built-in profile's condition.
PrintingCondition coated_condition();
/// That of another profile, which calls itself `description`.
PrintingCondition custom_condition(const std::string& description);

/// "<</Type/OutputIntent/S/GTS_PDFX …>>"
std::string press_intent(const PrintingCondition& condition, bridge::PdfReference profile);

/// XMP of the standard. `identity`: what tells this document from all others.
std::string
press_packet(const PdfOptions& options, press::Standard standard, std::string_view identity);

/// Info with the keys of the standard.
void write_press_info(bridge::PdfObjects& objects,
                      const PdfOptions& options,
                      press::Standard standard);

} // namespace galley::writers
