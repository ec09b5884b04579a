// NAME.map.json: from what lines each block was read, what was left out, and why.
#pragma once

#include "document/metadata.hpp"
#include "document/reading.hpp"

#include <string>
#include <vector>

namespace galley {

struct MappedText {
    const Reading& reading;
    std::string file;   ///< as in g:src
    std::string reader; ///< the format's name
};

/// Ends with a newline, as does write_book_map.
std::string write_span_map(const MappedText& text, const Metadata& metadata);

/// The maps of all chapters.
std::string write_book_map(const std::vector<MappedText>& chapters, const Metadata& metadata);

} // namespace galley
