// Words that tell something about the text around them, in any language that has a table.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace galley::readers {

/// "Introduction", "References", "Schluss": a whole head, case and a final colon ignored.
bool is_section_name(std::string_view head);
/// Rank of "Scene", "Kapitel": nothing but a word that announces a number; 0: something else.
int bare_head_rank(std::string_view head);
/// "Notes", "Footnotes" and their like.
bool is_notes_name(std::string_view head);
/// "The End", "F I N I S", "（完）": it closes a text or a part.
bool is_end_mark(std::string_view text);
/// "Contents" and its like.
bool is_contents_name(std::string_view head);
/// The paragraph begins with a word that turns back on what was said: "Yet", "However", "Jedoch".
bool begins_with_connective(std::string_view text);
/// "This", "Still", "While": as often the start of one more item.
bool begins_with_weak_connective(std::string_view text);
/// A word that only stands in sentences: "is", "were", "hat", "sont".
bool has_finite_word(std::string_view text);
/// Its last word needs another one after it: "the", "of", "und".
bool breaks_off(std::string_view text);
/// What stands before the first word that opens a subordinate clause: "what", "how", "dass".
std::string_view main_clause(std::string_view text);
/// "Dr", "U.S", "z.B", a single letter: the stop after it ends no sentence. Without its stop.
bool is_abbreviation(std::string_view word);
/// "Dear Sir", "My dear Ana", "Liebe Ana": how letters begin, without the mark behind it.
bool is_salutation(std::string_view text);
/// "Yours ever,", "Mit freundlichen Grüßen": how letters end.
bool is_letter_closing(std::string_view text);
/// "Here is …", "Would you like …": how an assistant begins and ends what it was asked for.
bool opens_chat(std::string_view text);
bool closes_chat(std::string_view text);
/// Bytes of "by ", "von ", "作者：" … at the start of a byline; 0: none.
std::size_t byline_word_size(std::string_view text);
/// Bytes of 著 … at the end of a byline; 0: none.
std::size_t byline_ending_size(std::string_view text);
/// A prefix that keeps its hyphen: "self", "well", "non".
bool is_hyphen_prefix(std::string_view word);
/// 1 to 12 for the name of a month; 0: none.
int month_number(std::string_view word);
/// "English", "Deutsch" → "en", "de", in any case; nothing when the name is not known.
std::optional<std::string> language_tag(std::string_view name);

} // namespace galley::readers
