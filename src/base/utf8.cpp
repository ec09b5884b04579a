// UTF-8 by the table of well-formed sequences (Unicode 15, table 3-7).
#include "base/utf8.hpp"

#include <algorithm>

namespace galley::utf8 {

namespace {

struct Decoded {
    char32_t code_point;
    std::size_t size; // 0 when ill formed
};

Decoded decode_one(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        return {first, 1};
    }
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() - at < size) {
        return {replacement, 0};
    }
    for (std::size_t i = 1; i < size; ++i) {
        if (!continues(text[at + i])) {
            return {replacement, 0};
        }
    }
    const unsigned char second = byte(1);
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
        (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) {
        return {replacement, 0};
    }
    char32_t value = first & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    return {value, size};
}

} // namespace

std::optional<std::size_t> find_invalid(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const auto size = decode_one(text, at).size;
        if (size == 0) {
            return at;
        }
        at += size;
    }
    return std::nullopt;
}

char32_t next_beyond_ascii(std::string_view text, std::size_t& byte) noexcept {
    const auto decoded = decode_one(text, byte);
    byte += std::max<std::size_t>(decoded.size, 1);
    return decoded.code_point;
}

char32_t previous(std::string_view text, std::size_t& byte) noexcept {
    const std::size_t end = byte;
    do {
        --byte;
    } while (byte > 0 && end - byte < 4 && continues(text[byte]));
    const auto decoded = decode_one(text.substr(0, end), byte);
    if (decoded.size != end - byte) {
        byte = end - 1;
        return replacement;
    }
    return decoded.code_point;
}

void append(std::string& out, char32_t c) {
    const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        c = replacement;
    }
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::string encode(char32_t code_point) {
    std::string out;
    append(out, code_point);
    return out;
}

std::u32string decode(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        out.push_back(next(text, at));
    }
    return out;
}

std::string encode(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text) {
        append(out, c);
    }
    return out;
}

std::size_t length(std::string_view text) noexcept {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

} // namespace galley::utf8
