// Words that announce a numbered head, and numbers written out.
#pragma once

#include <string_view>

namespace galley {

/// `word` in lower case (ASCII, Latin-1 and Cyrillic letters lowered).
bool is_heading_word(std::string_view word);
/// "one" 1, "first" 1 … "twenty" 20, and in some other languages; 0: no number.
int number_word(std::string_view word);

} // namespace galley
