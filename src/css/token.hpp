// One token of CSS (CSS Syntax 3, 4), with the partner of every bracket.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace galley::css {

enum class TokenType : std::uint8_t {
    Ident,
    Function,
    AtKeyword,
    Hash,
    String,
    BadString,
    Url,
    BadUrl,
    Delim,
    Number,
    Percentage,
    Dimension,
    UnicodeRange,
    Whitespace,
    Cdo,
    Cdc,
    Colon,
    Semicolon,
    Comma,
    OpenSquare,
    CloseSquare,
    OpenRound,
    CloseRound,
    OpenCurly,
    CloseCurly,
};

struct Token {
    TokenType type = TokenType::Whitespace;
    bool integer = false;    ///< Number, Percentage, Dimension: written without point or exponent
    bool id = false;         ///< Hash: would do as an identifier
    bool unclosed = false;   ///< String, Url: the file ended within
    std::uint32_t begin = 0; ///< byte in the source
    std::uint32_t end = 0;
    std::uint32_t number_end = 0; ///< byte where the number of a Dimension ends
    /// Index of the closing token of an opening one or a Function; the count of tokens when the
    /// file ends before. 0 for a closing token without partner, else its own index.
    std::uint32_t match = 0;
    double number = 0.0;    ///< UnicodeRange: the first code point
    double range_end = 0.0; ///< UnicodeRange: the last code point
    std::string_view text;  ///< name, string, url, unit or delimiter, without escapes
};

struct TokenizeOptions {
    bool unicode_ranges = false; ///< U+26 is a token, as in the descriptor unicode-range
};

/// A range of tokens by index.
struct TokenRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] bool empty() const { return begin >= end; }
};

/// True when both are equal but for the case of ASCII letters; `lower` is lower-case already.
bool equals_ignoring_case(std::string_view text, std::string_view lower);
std::string ascii_lower(std::string_view text);

} // namespace galley::css
