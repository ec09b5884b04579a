// The language of a text, by its script and its most frequent words.
#pragma once

#include "readers/text/source_lines.hpp"

#include <string_view>
#include <vector>

namespace galley::readers {

/// BCP 47; empty where the evidence is thin: a short text, two languages that are nearly as likely,
/// or words that no table knows.
std::string_view language_of(const std::vector<Line>& lines);

} // namespace galley::readers
