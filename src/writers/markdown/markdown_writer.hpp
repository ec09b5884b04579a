// Markdown out of the intermediate.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document.hpp"
#include "edition/edition.hpp"
#include "writers/markdown/flavour.hpp"

#include <string>

namespace galley::writers {

std::string write_markdown(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics);

/// CommonMark strictly, or what a flavour has besides. Typed characters stay as they are, but that
/// for pandoc quotes and dashes are educated unless `form` keeps them, for it would do so by
/// English rules. What CommonMark has no words for is said in shapes that our Markdown reader
/// knows (docs/intermediate.md).
std::string
markdown_text(const Document& document, const MarkdownForm& form, Diagnostics& diagnostics);

} // namespace galley::writers
