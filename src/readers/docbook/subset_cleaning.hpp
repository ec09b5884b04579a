// A parsed DocBook tree brought into the subset of styles/galley.rng, in place.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document.hpp"

#include <string>

namespace galley::readers {

/// `file` is the name for messages. No text of the body is lost; what lost its mark-up, and what
/// of the metadata has no place, is reported with its line.
void bring_into_subset(Document& document, const std::string& file, Diagnostics& diagnostics);

} // namespace galley::readers
