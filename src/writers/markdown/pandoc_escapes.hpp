// What pandoc's extensions would take for signs, behind backslashes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley::writers {

struct EscapedStretch {
    std::string text;
    bool is_sign = false; ///< written as it is; else text that CommonMark's own escapes are for
};

/// Where a text stands.
struct TextPosition {
    bool line_start = false;  ///< it begins a block
    bool within_mark = false; ///< emphasis, a link or the like is around it
};

/// Math, sub- and superscripts, citations, attributes, tables, lists with letters, definitions,
/// captions, and the quotes, dashes and dots that "smart" would change. CommonMark reads each
/// sign as the character behind its backslash.
std::vector<EscapedStretch> pandoc_escapes(std::string_view text, TextPosition position);

/// Of a word that marks an item of a list ("(iv)", "b.", "(@fig)") the byte before which a
/// backslash makes it text; npos: it is no such mark.
std::size_t list_mark_in(std::string_view word);

} // namespace galley::writers
