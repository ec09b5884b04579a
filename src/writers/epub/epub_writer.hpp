// Writer `epub`: an EPUB 3.3 book that older readers open as well.
#pragma once

#include "base/diagnostics.hpp"
#include "edition/edition.hpp"

#include <string>

namespace galley::writers {

/// The whole container. The same edition and options give the same bytes.
std::string write_epub(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics);

} // namespace galley::writers
