// Texts made of other texts' lines and of the marks that the text reader looks for.
#pragma once

#include <random>
#include <string>
#include <string_view>

namespace galley::fuzz {

/// The same numbers on every machine.
using Chance = std::minstd_rand;

/// Below `limit`; 0 for a limit of 0.
std::size_t below(Chance& chance, std::size_t limit);

/// Runs of lines of `text` and of `other` in any order, with marks between them: at most 40 runs
/// of at most six lines.
std::string shuffle_lines(std::string_view text, std::string_view other, Chance& chance);

/// The text with a few lines doubled, dropped, moved, cut, indented or led by a mark.
std::string disturb_lines(std::string_view text, Chance& chance);

} // namespace galley::fuzz
