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
/// 0 to 9 for a decimal digit of any script; -1: none.
int digit_value(char32_t code_point);
/// Takes two columns of a typewriter (UAX 11: Wide and Fullwidth).
bool is_wide(char32_t code_point);
/// May stand in an XML 1.0 document.
bool is_xml_character(char32_t code_point);
/// Full case folding: two texts that differ only in case become equal.
std::string case_folded(std::string_view text);
/// Compatibility decomposition without the marks: "é" → "e", "Ａ" → "A", "ﬁ" → "fi".
std::string base_characters(std::string_view text);

} // namespace galley::bridge
