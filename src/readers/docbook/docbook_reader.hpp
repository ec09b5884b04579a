// DocBook 5: galley's own intermediate, and other articles and books as far as they fit it.
#pragma once

#include "base/diagnostics.hpp"
#include "document/reading.hpp"

namespace galley::readers {

/// Throws Error(BadInput) for what is no XML, another vocabulary, or DocBook before version 5.
/// Elements outside the subset lose their mark-up, never their text, and are reported. Blocks keep
/// the places (g:src) they came with; when the file has none, they get their lines in this file.
Reading read_docbook(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

} // namespace galley::readers
