// How names, strings, references and reals are spelled in a PDF (ISO 32000-1 7.3).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace galley::bridge {

/// The number of an indirect object of one PdfObjects; 0: none.
struct PdfReference {
    std::uint32_t number = 0;
    explicit operator bool() const { return number != 0; }
    bool operator==(const PdfReference&) const = default;
};

/// PDF/A-2 (6.1.13) ends strings at 32,767 bytes; text is cut a little before.
inline constexpr std::size_t string_limit = 32'000;

/// "12 0 R"
void append_reference(std::string& out, PdfReference reference);
/// "/Name"; bytes other than letters, digits, '-', '_', '.' and '+' as #xx. At most 127 bytes.
std::string pdf_name(std::string_view name);
/// UTF-16BE with a byte order mark, at most string_limit bytes.
std::string utf16_text(std::string_view text);
/// What a text string holds: printable ASCII as it is, anything else as utf16_text.
std::string text_bytes(std::string_view text);
/// A text string: "(plain)" or, beyond printable ASCII, "<FEFF…>". Cut at string_limit.
std::string pdf_text(std::string_view text);
/// A byte string "(…)" with escapes.
std::string pdf_string(std::string_view bytes);
/// One UTF-16 code unit or more as big-endian hexadecimal digits, without brackets.
void append_utf16_hex(std::string& out, char32_t code_point);

} // namespace galley::bridge
