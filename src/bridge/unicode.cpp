// Character properties and case folding over ICU's C interface.
#include "bridge/unicode.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace galley::bridge {

namespace {

UChar32 icu(char32_t code_point) { return static_cast<UChar32>(code_point); }

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

} // namespace galley::bridge
