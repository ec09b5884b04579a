// The intermediate itself as a file: readable, the same bytes each time, fit for diff.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document.hpp"
#include "edition/edition.hpp"

#include <string>

namespace galley::writers {

std::string write_docbook(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics);

/// UTF-8 with an XML declaration and a final newline. A block a line, two blanks a level; within
/// text no white space is added, so that the file reads back as the same tree.
std::string docbook_bytes(const Document& document);

} // namespace galley::writers
