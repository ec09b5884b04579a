// Plain text: structure found by evidence.
#pragma once

#include "base/diagnostics.hpp"
#include "document/reading.hpp"

namespace galley::readers {

/// Throws Error(BadInput) for a file without text, a binary file and ill-formed bytes. Every
/// character of the source is in the document or in a consumed entry of the spans.
Reading read_text(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

} // namespace galley::readers
