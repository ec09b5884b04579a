// Metadata at the very top of a text: "Title: …" lines or YAML between lines of dashes.
#pragma once

#include "base/diagnostics.hpp"
#include "document/reading.hpp"
#include "readers/text/source_lines.hpp"

#include <cstddef>
#include <vector>

namespace galley::readers {

/// Takes the block into reading.header and records its lines as consumed. Returns the index of
/// the first line after it; 0 when there is none.
std::size_t take_header(const std::vector<Line>& lines,
                        const std::string& file,
                        Reading& reading,
                        Diagnostics& diagnostics);

} // namespace galley::readers
