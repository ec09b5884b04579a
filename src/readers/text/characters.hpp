// Questions about a line's or a paragraph's text that need no knowledge of its neighbours.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace galley::readers {

/// How a text ends, closing quotes and brackets not counted.
enum class Ending { Open, Stop, Question, Colon, Comma, Dash };

Ending ending_of(std::string_view text);
/// A stop, a question mark or the like, or a colon.
bool ends_sentence(std::string_view text);

/// How a text begins, opening quotes and brackets not counted but told.
enum class Beginning { Upper, Lower, Digit, Other };
struct Opening {
    Beginning beginning = Beginning::Other;
    bool quoted = false;
    bool dashed = false; ///< a dash of speech or attribution
};
Opening opening_of(std::string_view text);

/// Quoted from its first character to its last: what somebody says.
bool is_spoken(std::string_view text);
/// A double quotation begins the text, and nothing closes it.
bool leaves_quote_open(std::string_view text);

/// Han, Kana and their punctuation, which stand without blanks between words. Hangul does not.
bool is_without_blanks(char32_t c);
/// Columns of a typewriter: a wide character takes two.
std::uint32_t width_of(std::string_view text);
/// Columns before the first blank, or of what can not be parted from its next character.
std::uint32_t first_word_width(std::string_view text);
std::string_view first_word(std::string_view text);

/// A line of nothing but stars, dashes or the like: "---", "* * *", "⁂", or "#", the typescript's
/// sign of a break.
bool is_separator(std::string_view text);
/// Something at the left, a wide gap, and something at the right of a page.
bool holds_columns(std::string_view text);
/// The character of an underline ("=====", "-----"), 0 for none.
char underline_of(std::string_view text);

/// Bytes of a bullet and the blanks after it; 0: none.
std::size_t bullet_size(std::string_view text);
/// The bullet alone, of a text that begins with one.
std::string_view bullet_of(std::string_view text);
/// "– Ja – powiedział.", "— Sí —dijo": behind a second dash stands who speaks.
bool names_speaker(std::string_view text);

/// Words, each parted from the next by blanks or tabs; where there are none, two characters each.
std::uint32_t word_count(std::string_view text);

/// Sentences that end within the text, or with it; at least 1.
std::size_t sentence_count(std::string_view text);

} // namespace galley::readers
