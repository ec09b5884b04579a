// Kinds of ASCII characters, in every locale the same. Bytes of other characters are of none.
#pragma once

namespace galley {

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_alphanumeric(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }
/// A printable character that is neither a letter, a digit nor a space.
constexpr bool is_ascii_punctuation(char c) {
    return c > ' ' && c < '\x7F' && !is_ascii_alphanumeric(c);
}
/// A space or a tab.
constexpr bool is_ascii_blank(char c) { return c == ' ' || c == '\t'; }

/// ASCII whitespace of the WHATWG's Infra Standard, which is that of HTML and CSS.
constexpr bool is_ascii_white(char c) {
    return is_ascii_blank(c) || c == '\n' || c == '\f' || c == '\r';
}

} // namespace galley
