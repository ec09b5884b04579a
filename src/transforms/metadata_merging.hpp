// Metadata from outside a document, brought together with its own.
#pragma once

#include "document/document.hpp"
#include "document/metadata.hpp"

namespace galley::transforms {

/// Rank: `weaker` (the project), then what the document's info says, then `stronger` (header
/// block, file beside the source, command line). Writes the outcome into info and gives it back
/// with all settings, which no document holds.
Metadata apply_metadata(Document& document, const Metadata& weaker, const Metadata& stronger);

} // namespace galley::transforms
