// Spelling of PDF names, strings and references.
#include "bridge/pdf_syntax.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace galley::bridge {

namespace {

constexpr std::string_view digits = "0123456789ABCDEF";
constexpr std::size_t name_limit = 127; // ISO 32000-1 annex C

void append_hex(std::string& out, unsigned byte) {
    out.push_back(digits[(byte >> 4U) & 15U]);
    out.push_back(digits[byte & 15U]);
}

bool is_regular(char c) {
    return is_ascii_alphanumeric(c) || c == '-' || c == '_' || c == '.' || c == '+';
}

bool is_printable_ascii(char c) { return c >= ' ' && c <= '~'; }

/// Calls `put` with each UTF-16 code unit.
template <typename Put>
void for_each_unit(char32_t c, Put put) {
    if (c < 0x10000) {
        put(static_cast<unsigned>(c));
    } else {
        const auto above = static_cast<unsigned>(c) - 0x10000U;
        put(0xD800U + (above >> 10U));
        put(0xDC00U + (above & 0x3FFU));
    }
}

} // namespace

void append_reference(std::string& out, PdfReference reference) {
    out += std::to_string(reference.number);
    out += " 0 R";
}

std::string pdf_name(std::string_view name) {
    std::string out = "/";
    for (const char c : name.substr(0, name_limit)) {
        if (is_regular(c)) {
            out.push_back(c);
        } else if (c != '\0') { // names cannot hold it (7.3.5)
            out.push_back('#');
            append_hex(out, static_cast<unsigned char>(c));
        }
    }
    return out;
}

std::string utf16_text(std::string_view text) {
    std::string out = "\xFE\xFF";
    for (std::size_t at = 0; at < text.size() && out.size() + 4 <= string_limit;) {
        for_each_unit(utf8::next(text, at), [&](unsigned unit) {
            out.push_back(static_cast<char>(unit >> 8U));
            out.push_back(static_cast<char>(unit & 0xFFU));
        });
    }
    return out;
}

void append_utf16_hex(std::string& out, char32_t code_point) {
    for_each_unit(code_point, [&](unsigned unit) {
        append_hex(out, unit >> 8U);
        append_hex(out, unit & 0xFFU);
    });
}

std::string text_bytes(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), is_printable_ascii)) {
        return std::string(text.substr(0, string_limit));
    }
    return utf16_text(text);
}

std::string pdf_text(std::string_view text) {
    const std::string bytes = text_bytes(text);
    if (std::all_of(bytes.begin(), bytes.end(), is_printable_ascii)) {
        return pdf_string(bytes);
    }
    std::string out = "<";
    for (const char c : bytes) {
        append_hex(out, static_cast<unsigned char>(c));
    }
    out += '>';
    return out;
}

std::string pdf_string(std::string_view bytes) {
    std::string out = "(";
    for (const char c : bytes) {
        if (c == '(' || c == ')' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (c == '\r') { // a bare one would be read as a line feed (7.3.4.2)
            out += "\\r";
        } else {
            out.push_back(c);
        }
    }
    out += ')';
    return out;
}

} // namespace galley::bridge
