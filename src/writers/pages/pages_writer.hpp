// The set pages as text, one line a thing: for comparing how two versions set a text.
#pragma once

#include "edition/edition.hpp"

#include <string>

namespace galley::writers {

/// Positions in points with two decimals; the form may change with any version.
std::string write_pages(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics);

} // namespace galley::writers
