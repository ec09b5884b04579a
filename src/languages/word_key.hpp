// Words made comparable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace galley::languages {

/// Case folded, without accents and other marks, wide forms as narrow ones, every apostrophe
/// straight: "CAPÍTULO", "Capitulo" and "capítulo" become equal.
std::string word_key(std::string_view text);

/// The entries of a table's list, blanks around them left out.
std::vector<std::string_view> entries_of(std::string_view list, char mark = ',');

} // namespace galley::languages
