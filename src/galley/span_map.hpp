// NAME.map.json: from what lines each block was read, what was left out, and why.
#pragma once

#include "document/metadata.hpp"
#include "document/reading.hpp"

#include <string>
#include <string_view>

namespace galley {

/// Ends with a newline. `file` is the source's name without folders, `reader` the format's name.
std::string write_span_map(const Reading& reading,
                           const Metadata& metadata,
                           std::string_view file,
                           std::string_view reader);

} // namespace galley
