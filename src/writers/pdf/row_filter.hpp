// Rows of pixels made easier to deflate.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace galley::writers {

/// Each row with a filter of PNG (ISO/IEC 15948, 9) before it, which leaves the differences to the
/// neighbours; a PDF calls it predictor 15.
std::string filtered_rows(std::string_view samples, std::size_t row_bytes, std::size_t pixel_bytes);

} // namespace galley::writers
