// What characters are, beside what unicode_breaks tells: for those who read text.
#pragma once

#include <string>
#include <string_view>

namespace galley::bridge {

/// White_Space of the Unicode character database: blanks of every width, tabs, line ends.
bool is_white_space(char32_t code_point);
/// Of category P; symbols such as + and $ are none.
bool is_punctuation(char32_t code_point);
/// A decimal digit of any script.
bool is_digit(char32_t code_point);
/// May stand in an XML 1.0 document.
bool is_xml_character(char32_t code_point);
/// Full case folding: two texts that differ only in case become equal.
std::string case_folded(std::string_view text);

} // namespace galley::bridge
