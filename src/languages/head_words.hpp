// Words and units that announce a numbered head, and numbers written out.
#pragma once

#include "languages/language.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace galley::languages {

/// Of a division: the lower the greater.
enum class HeadRank { Part = 1, Chapter = 2, Section = 3 };

struct HeadWord {
    HeadRank rank = HeadRank::Chapter;
    std::vector<const Language*> languages; ///< that have it
};

/// "chapter", "teil", "глава", as a word_key; nullptr: none.
const HeadWord* find_head_word(std::string_view key);

/// A unit behind a number in scripts without blanks: 章.
struct HeadUnit {
    HeadRank rank = HeadRank::Chapter;
    bool weak = false;
};
const HeadUnit* find_head_unit(std::string_view unit);
/// Rank of a word or unit; Chapter for what is none.
HeadRank head_rank(std::string_view word);

/// Bytes of "第" at the front; 0: none.
std::size_t number_prefix_size(std::string_view text);
/// Bytes of "卷" at the front; 0: none.
std::size_t leading_unit_size(std::string_view text);

struct WrittenNumber {
    int value = 0;        ///< 0: none
    std::size_t size = 0; ///< bytes of it at the front of the text
};

/// "one", "Zweites", "двадцать первая", "treinta y uno" at the front of `text`.
WrittenNumber written_number(std::string_view text, const Language& language);
/// "ΙΒʹ", "י״ב": letters that are numbers. `marked`: they carry the sign that says so.
WrittenNumber letter_number(std::string_view text, const Language& language, bool& marked);
/// Some language has a number that begins with this word: a quick way to say no.
bool may_be_number_word(std::string_view key);
/// Bytes of "the " at the front of "the First"; 0: none.
std::size_t number_article_size(std::string_view text, const Language& language);

} // namespace galley::languages
