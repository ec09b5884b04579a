// Character properties and case folding over ICU's C interface.
#include "bridge/unicode.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "bridge/icu_character.hpp"

#include <fmt/format.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace galley::bridge {

namespace {

bool is_spacing_free_mark(UChar32 c) { return u_charType(c) == U_NON_SPACING_MARK; }

struct CloseMap {
    void operator()(UCaseMap* map) const { ucasemap_close(map); }
};

} // namespace

bool is_white_space(char32_t c) {
    if (c < 0x80) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return u_isUWhiteSpace(icu(c)) != 0;
}

bool is_punctuation(char32_t code_point) { return u_ispunct(icu(code_point)) != 0; }

bool is_digit(char32_t c) { return c < 0x80 ? c - U'0' < 10 : u_isdigit(icu(c)) != 0; }

int digit_value(char32_t c) { return c < 0x80 && c - U'0' >= 10 ? -1 : u_charDigitValue(icu(c)); }

bool is_wide(char32_t c) {
    constexpr char32_t first = 0x1100; // Hangul Jamo; nothing below it is wide
    if (c < first) {
        return false;
    }
    const int width = u_getIntPropertyValue(icu(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool is_xml_character(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

std::string case_folded(std::string_view text) {
    const bool ascii = std::all_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) {
        std::string out(text);
        std::transform(out.begin(), out.end(), out.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return out;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCaseMap, CloseMap> map(ucasemap_open("", 0, &status));
    std::string out(text.size() * 3, '\0'); // no folding is longer than three times the text
    const std::int32_t size = ucasemap_utf8FoldCase(map.get(),
                                                    out.data(),
                                                    static_cast<std::int32_t>(out.size()),
                                                    text.data(),
                                                    static_cast<std::int32_t>(text.size()),
                                                    &status);
    if (U_FAILURE(status) != 0) {
        throw Error(Fault::Internal, fmt::format("ICU, folding case: {}", u_errorName(status)));
    }
    out.resize(static_cast<std::size_t>(size));
    return out;
}

std::string base_characters(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* const normalizer = unorm2_getNFKDInstance(&status);
    std::string out;
    std::array<UChar, 32> parts{}; // no character has a longer decomposition (UAX 15: 18)
    for (std::size_t at = 0; at < text.size() && U_SUCCESS(status) != 0;) {
        const char32_t c = utf8::next(text, at);
        const std::int32_t size = unorm2_getDecomposition(
            normalizer, icu(c), parts.data(), static_cast<std::int32_t>(parts.size()), &status);
        if (size < 0 && !is_spacing_free_mark(icu(c))) {
            utf8::append(out, c);
        }
        for (std::int32_t i = 0; i < size; ++i) {
            auto part = static_cast<char32_t>(parts[static_cast<std::size_t>(i)]);
            if (part >= 0xD800 && part < 0xDC00 && i + 1 < size) {
                const char32_t low = parts[static_cast<std::size_t>(++i)];
                part = 0x10000 + ((part - 0xD800) << 10U) + (low - 0xDC00);
            }
            if (!is_spacing_free_mark(icu(part))) {
                utf8::append(out, part);
            }
        }
    }
    if (U_FAILURE(status) != 0) {
        throw Error(Fault::Internal, fmt::format("ICU, decomposing: {}", u_errorName(status)));
    }
    return out;
}

} // namespace galley::bridge
