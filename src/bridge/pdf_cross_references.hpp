// Where the objects of a PDF file stand: its cross-reference stream or table (ISO 32000-1 7.5).
#pragma once

#include "bridge/deflate.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

/// Where an object stands in the file (ISO 32000-1 7.5.8.3).
struct PdfPlace {
    std::uint64_t type = 0;  ///< 1: at a byte; 2: within an object stream
    std::uint64_t where = 0; ///< byte, or number of the object stream
    std::uint64_t index = 0; ///< within the object stream
};

/// The rest of a stream's dictionary and the stream, compressed: "/Filter … endobj".
void append_deflated(std::string& file, std::string_view bytes, Deflater& deflater);

/// The end of the file, from PDF 1.5 on. `places` by object number; the stream becomes one more
/// object. `trailer`: Root, Info and ID.
void append_cross_reference_stream(std::string& file,
                                   std::vector<PdfPlace> places,
                                   std::string_view trailer,
                                   Deflater& deflater);

/// The end of the file for every version; no place is within an object stream.
void append_cross_reference_table(std::string& file,
                                  const std::vector<PdfPlace>& places,
                                  std::string_view trailer);

} // namespace galley::bridge
