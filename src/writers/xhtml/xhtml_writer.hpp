// Writer `xhtml`: one self-contained page for every browser, without scripts.
#pragma once

#include "base/diagnostics.hpp"
#include "edition/edition.hpp"

#include <string>

namespace galley::writers {

/// Well-formed XML that HTML parsers read alike; the style's sheet stands in the head.
std::string write_xhtml(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics);

} // namespace galley::writers
