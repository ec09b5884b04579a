// Heads that a word announces: "CHAPTER IV", "Zweites Kapitel", "Глава первая", 第十二章.
#pragma once

#include "document/label_parts.hpp"

#include <string_view>
#include <vector>

namespace galley {

/// Adds each way to read the front of `head` so.
void add_keyword_labels(std::string_view head, std::vector<HeadLabel>& out);
/// The same of a head that begins with a word which announces no number in any language.
void add_labels_after_word(std::string_view head, std::vector<HeadLabel>& out);

} // namespace galley
