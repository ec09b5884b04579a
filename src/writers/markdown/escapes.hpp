// Backslashes that CommonMark does not need.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace galley::writers {

/// Stands where blanks at a line's beginning must be kept.
inline constexpr std::string_view no_break_space = "\u00A0";

/// cmark escapes "!", "#", "<", ">" and "_" wherever they stand; here those go that no reader could
/// take for mark-up. Whoever calls proves that the outcome reads the same.
std::string without_needless_escapes(std::string_view rendered, bool heading);

/// The byte after the code span that opens at `at`; after the backticks when none closes it.
std::size_t code_span_end(std::string_view text, std::size_t at);

} // namespace galley::writers
