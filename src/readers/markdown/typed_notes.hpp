// Notes as GitHub and pandoc write them: "[^label]" in the text, "[^label]: words" below it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley::readers {

/// How far the lines of a note are indented.
inline constexpr std::uint32_t note_indent = 4;

struct TypedNote {
    std::string label;
    std::string text;         ///< Markdown, without the label and the indent of its lines
    std::uint32_t line = 1;   ///< where it begins, from 1
    std::uint32_t before = 0; ///< bytes of that line that are not its text
};

struct TypedNotes {
    std::string text; ///< all else; the notes' lines are empty in it
    std::vector<TypedNote> notes;
};

/// A note goes on in lines that are indented by four blanks or a tab, and up to the next empty
/// line. Only what is called somewhere is a note, and the first of one label; none in code or raw
/// HTML.
TypedNotes take_notes(std::string_view text);

} // namespace galley::readers
