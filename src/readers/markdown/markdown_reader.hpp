// CommonMark into the intermediate.
#pragma once

#include "base/diagnostics.hpp"
#include "document/reading.hpp"

namespace galley::readers {

/// A single first-level head that stands before all others is the title; other heads nest without
/// skipping a level. YAML between "---" lines at the top is the header. Throws Error(BadInput)
/// for text that is not UTF-8 and for an empty one.
Reading read_markdown(const Source& source, const ReadOptions& options, Diagnostics& diagnostics);

} // namespace galley::readers
