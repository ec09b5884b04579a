// Marks that call notes, and the marks that bodies of notes begin with.
#pragma once

#include "readers/text/unit.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace galley::readers {

/// A mark: its label and size.
struct NoteToken {
    std::string label;
    std::size_t size = 0;
};

/// What a unit begins as a body with: "[1] ", "[^1]: ", "[Footnote 1: ", "[Footnote 1 ", "* ".
struct NoteBody {
    std::string label;
    std::size_t begin = 0;
};

/// Digits of any script and nothing else.
bool is_note_number(std::string_view text);
/// Bytes of "¹²", of "†" or "‡" at byte `at`; 0: none.
std::size_t raised_mark_size(std::string_view text, std::size_t at);
/// "[1]", "※1", "¹" or "†" at byte `at`.
std::optional<NoteToken> note_token_at(std::string_view text, std::size_t at);
/// "*", "**", "*(2)", "* (2)" at byte `at`.
std::optional<NoteToken> note_stars_at(std::string_view text, std::size_t at);
/// Of a unit that a bracket makes a note: "[Footnote 1: …]".
NoteBody bracketed_note(const Unit& unit);
/// Of a unit that may be one: "[1] …", "* …".
std::optional<NoteBody> plain_note(const Unit& unit);

} // namespace galley::readers
