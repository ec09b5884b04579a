// One paragraph in several lines.
#pragma once

#include "writers/markdown/flavour.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace galley::writers {

/// `rendered` is one line of Markdown; `before` are the columns that stand before each of its
/// lines. Breaks stand at single blanks outside of code, addresses, tags and attributes, and
/// never before a word that begins a block in any flavour. Wide characters take two columns.
/// Whoever calls proves that the outcome reads the same.
std::string
wrapped_lines(std::string_view rendered, const LineWrapping& wrapping, std::size_t before);

/// Columns of a typewriter: a wide character takes two.
std::size_t column_count(std::string_view text);

} // namespace galley::writers
