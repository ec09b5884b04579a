// What a text says, whatever signs it is written with.
#pragma once

#include "bridge/commonmark.hpp"

#include <string>

namespace galley::writers {

/// Text and marks of a document's only block in order; equal for trees that mean the same.
std::string signature(bridge::MarkdownNode document);

/// Both are one block of the same text and marks to CommonMark, where a line end is a blank.
bool read_the_same(const std::string& one, const std::string& other);

} // namespace galley::writers
