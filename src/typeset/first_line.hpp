// Where the first line of a paragraph may end whose style is another (CSS Pseudo-Elements 4, 2.1):
// what it holds depends on its style, and how wide that is on what it holds.
#pragma once

#include "typeset/paragraph_items.hpp"

#include <cstdint>
#include <vector>

namespace galley::typeset {

/// As a byte where the first line ends: all of the text stands on it.
inline constexpr std::uint32_t all_text = UINT32_MAX;

/// Ends between words that a line of `width` may reach, of items that are all styled as the first
/// line is; 0 where no word fits.
std::vector<std::uint32_t> first_line_ends(const ParagraphItems& items, double width);

/// The item to break at so that the first line ends at the byte; 0: anywhere.
std::uint32_t item_ending_at(const ParagraphItems& items, std::uint32_t byte);

} // namespace galley::typeset
