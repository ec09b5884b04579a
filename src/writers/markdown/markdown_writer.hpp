// Markdown out of the intermediate.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document.hpp"
#include "edition/edition.hpp"
#include "writers/markdown/flavour.hpp"

#include <string>

namespace galley::writers {

std::string write_markdown(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics);

/// Unwrapped; CommonMark strictly, or GitHub's tables and notes as well. Typed characters stay as
/// they are; what CommonMark has no words for is said in shapes that our Markdown reader knows
/// (docs/intermediate.md, "In Markdown").
std::string
markdown_text(const Document& document, MarkdownFlavour flavour, Diagnostics& diagnostics);

} // namespace galley::writers
