// Finished pages as the bytes of a PDF for the press.
#pragma once

#include "base/diagnostics.hpp"
#include "press/preset.hpp"
#include "typeset/page.hpp"
#include "writers/pdf/xmp_packet.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace galley::writers {

struct PrintOptions {
    press::Standard standard = press::Standard::X4;
    press::ColourUse colours = press::ColourUse::Inks;
    std::optional<press::Edges> bleed; ///< nothing: as each page says
    bool crop_marks = false;
    std::string_view profile; ///< an ICC profile; empty: the built-in one
    std::string profile_name; ///< for messages
    double ink_limit = 0.0;   ///< percent; 0: that of the built-in profile
};

/// PDF/X without annotations, outline and tags, with an even number of pages. The same arguments
/// give the same bytes. Warnings: G501, G504 as of draw_pdf, G532 too much ink. Throws
/// Error(BadInput) for a profile of no CMYK press.
std::string draw_print(const typeset::Pages& pages,
                       const PdfOptions& known,
                       const PrintOptions& options,
                       Diagnostics& diagnostics);

} // namespace galley::writers
