// The text cut into content documents: chapters, and what of a chapter is too long for one.
#pragma once

#include "writers/epub/content_documents.hpp"

namespace galley::writers {

/// Texts beyond this many bytes are cut at their chapters (top-level sections), and chapters
/// beyond it between their blocks, for reading systems hold a whole document in memory at a time.
/// A block that is longer by itself stays whole.
inline constexpr std::size_t longest_document = 250'000;

Contents cut_text(bridge::Node html);

} // namespace galley::writers
