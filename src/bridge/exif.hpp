// The few facts of Exif 2.32 that tell how a photograph is to be shown.
#pragma once

#include <string_view>

namespace galley::bridge {

struct ExifFacts {
    int orientation = 1;        ///< 4.6.5: 1 as stored … 8
    double dots_per_inch = 0.0; ///< 0: not said
};

/// `bytes` begin with the header of TIFF ("II" or "MM"). What is broken is not said.
ExifFacts exif_facts(std::string_view bytes);

} // namespace galley::bridge
