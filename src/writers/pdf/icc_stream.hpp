// An ICC profile within a PDF (ISO 32000-1 8.6.5.5).
#pragma once

#include "bridge/deflate.hpp"
#include "bridge/pdf_objects.hpp"

#include <string>
#include <string_view>

namespace galley::writers {

/// The stream of a profile whose space has so many components.
bridge::PdfReference icc_stream(bridge::PdfObjects& objects,
                                bridge::Deflater& deflater,
                                int components,
                                std::string_view profile);

/// "[/ICCBased 12 0 R]".
std::string icc_space(bridge::PdfObjects& objects,
                      bridge::Deflater& deflater,
                      int components,
                      std::string_view profile);

} // namespace galley::writers
