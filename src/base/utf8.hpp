// UTF-8 (RFC 3629): checked once at a reader's door, walked without checks after that.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace galley::utf8 {

constexpr char32_t replacement = 0xFFFD;

/// The byte index of the first ill-formed sequence; nothing when the text is well formed.
std::optional<std::size_t> find_invalid(std::string_view text) noexcept;

/// As `next`, where the byte is no ASCII.
char32_t next_beyond_ascii(std::string_view text, std::size_t& byte) noexcept;

/// The code point at `byte`, which moves past it. Ill-formed bytes give U+FFFD one by one.
/// Requires byte < text.size().
inline char32_t next(std::string_view text, std::size_t& byte) noexcept {
    const auto first = static_cast<unsigned char>(text[byte]);
    if (first < 0x80) {
        ++byte;
        return first;
    }
    return next_beyond_ascii(text, byte);
}
/// The code point that ends before `byte`, which moves to its start. Requires byte > 0.
char32_t previous(std::string_view text, std::size_t& byte) noexcept;

void append(std::string& out, char32_t code_point);
std::string encode(char32_t code_point);
std::u32string decode(std::string_view text);
std::string encode(std::u32string_view text);

/// The byte is one of those after the first of a code point.
constexpr bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// How many code points the text holds.
std::size_t length(std::string_view text) noexcept;

} // namespace galley::utf8
