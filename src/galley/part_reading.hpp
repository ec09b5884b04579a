// One file of a text, read by the reader that fits it.
#pragma once

#include "base/diagnostics.hpp"
#include "document/reading.hpp"
#include "galley/text_part.hpp"

#include <string>

namespace galley {

struct ReadPart {
    Reading reading;
    std::string reader; ///< the format's name
};

/// Throws Error(BadInput) when the bytes are no text of that format.
ReadPart read_part(const TextPart& part, Diagnostics& diagnostics);

} // namespace galley
