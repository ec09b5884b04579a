// DocBook's many ways to state metadata, brought to those of the subset.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document.hpp"

#include <string>

namespace galley::readers {

/// Titles, abstract and legalnotice keep their mark-up, to be cleaned like the body's; what has no
/// place in the subset is reported with its line and left out.
void clean_info(Document& document, const std::string& file, Diagnostics& diagnostics);

} // namespace galley::readers
