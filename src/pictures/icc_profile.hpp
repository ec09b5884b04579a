// Whether a picture's own color profile may stand in a PDF.
#pragma once

#include <string_view>

namespace galley::pictures {

/// Well-formed by its header (ICC.1:2010, 7.2), for so many channels, and of a class that PDF/A-2
/// allows (ISO 19005-2 6.2.4.2).
bool is_usable_profile(std::string_view profile, int channels);

} // namespace galley::pictures
