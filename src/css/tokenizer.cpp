// Follows CSS Syntax 3, 4.3 step by step; judged by tests/spec/css-parsing-tests.
#include "css/tokenizer.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <array>
#include <charconv>
#include <limits>

namespace galley::css {

namespace {

int hex_value(char c) {
    if (is_ascii_digit(c)) {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool is_name_start(char c) {
    return is_ascii_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_name(char c) { return is_name_start(c) || is_ascii_digit(c) || c == '-'; }

bool is_non_printable(char c) {
    const auto u = static_cast<unsigned char>(c);
    return u <= 8 || u == 0x0B || (u >= 0x0E && u <= 0x1F) || u == 0x7F;
}

} // namespace

void Tokenizer::run() {
    tokens_.reserve(source_.size() / 4);
    for (skip_comments(); !ended(); skip_comments()) {
        Token token;
        token.begin = static_cast<std::uint32_t>(byte_);
        read_token(token);
        token.end = static_cast<std::uint32_t>(byte_);
        tokens_.push_back(token);
    }
}

void Tokenizer::skip_comments() {
    while (at(0) == '/' && at(1) == '*') {
        const std::size_t close = source_.find("*/", byte_ + 2);
        byte_ = close == std::string_view::npos ? source_.size() : close + 2;
    }
}

bool Tokenizer::valid_escape(std::size_t ahead) const {
    return at(ahead) == '\\' && at(ahead + 1) != '\n';
}

bool Tokenizer::starts_identifier(std::size_t ahead) const {
    if (at(ahead) == '-') {
        return is_name_start(at(ahead + 1)) || at(ahead + 1) == '-' || valid_escape(ahead + 1);
    }
    return is_name_start(at(ahead)) || valid_escape(ahead);
}

bool Tokenizer::starts_number() const {
    const std::size_t sign = at(0) == '+' || at(0) == '-' ? 1 : 0;
    return is_ascii_digit(at(sign)) || (at(sign) == '.' && is_ascii_digit(at(sign + 1)));
}

void Tokenizer::read_token(Token& token) {
    const char c = at(0);
    if (is_ascii_white(c)) {
        return read_whitespace();
    }
    if (c == '"' || c == '\'') {
        return read_string(token);
    }
    if (c == '#' && (is_name(at(1)) || valid_escape(1))) {
        return read_hash(token);
    }
    if (starts_number()) {
        return read_numeric(token);
    }
    if (source_.substr(byte_, 4) == "<!--") {
        token.type = TokenType::Cdo;
        byte_ += 4;
        return;
    }
    if (source_.substr(byte_, 3) == "-->") {
        token.type = TokenType::Cdc;
        byte_ += 3;
        return;
    }
    if (c == '@' && starts_identifier(1)) {
        ++byte_;
        token.type = TokenType::AtKeyword;
        token.text = read_name();
        return;
    }
    if (options_.unicode_ranges && read_unicode_range(token)) {
        return;
    }
    if (starts_identifier(0)) {
        return read_identifier_like(token);
    }
    if (!read_sign(token)) {
        read_delimiter(token);
    }
}

bool Tokenizer::read_sign(Token& token) {
    static constexpr std::string_view signs = "()[]{}:;,";
    static constexpr auto types = std::to_array<TokenType>({TokenType::OpenRound,
                                                            TokenType::CloseRound,
                                                            TokenType::OpenSquare,
                                                            TokenType::CloseSquare,
                                                            TokenType::OpenCurly,
                                                            TokenType::CloseCurly,
                                                            TokenType::Colon,
                                                            TokenType::Semicolon,
                                                            TokenType::Comma});
    const std::size_t which = signs.find(at(0));
    if (which == std::string_view::npos) {
        return false;
    }
    token.type = types[which];
    ++byte_;
    return true;
}

void Tokenizer::read_whitespace() {
    while (is_ascii_white(at(0))) {
        ++byte_;
    }
}

void Tokenizer::read_hash(Token& token) {
    ++byte_;
    token.type = TokenType::Hash;
    token.id = starts_identifier(0);
    token.text = read_name();
}

void Tokenizer::read_delimiter(Token& token) {
    token.type = TokenType::Delim;
    const std::size_t begin = byte_;
    utf8::next(source_, byte_);
    token.text = source_.substr(begin, byte_ - begin);
}

void Tokenizer::read_number(Token& token) {
    const std::size_t begin = byte_;
    token.integer = true;
    if (at(0) == '+' || at(0) == '-') {
        ++byte_;
    }
    const auto digits = [this] {
        while (is_ascii_digit(at(0))) {
            ++byte_;
        }
    };
    digits();
    if (at(0) == '.' && is_ascii_digit(at(1))) {
        token.integer = false;
        ++byte_;
        digits();
    }
    const std::size_t sign = at(1) == '+' || at(1) == '-' ? 2 : 1;
    if ((at(0) == 'e' || at(0) == 'E') && is_ascii_digit(at(sign))) {
        token.integer = false;
        byte_ += sign;
        digits();
    }
    token.number_end = static_cast<std::uint32_t>(byte_);
    const char* first = source_.data() + begin + (source_[begin] == '+' ? 1 : 0);
    const auto result = std::from_chars(first, source_.data() + byte_, token.number);
    if (result.ec == std::errc::result_out_of_range) {
        // Too large or too small for a double: both are kept finite.
        const bool tiny = source_.substr(begin, byte_ - begin).find("e-") != std::string_view::npos;
        const double large = tiny ? 0.0 : std::numeric_limits<double>::max();
        token.number = source_[begin] == '-' ? -large : large;
    }
}

void Tokenizer::read_numeric(Token& token) {
    read_number(token);
    if (starts_identifier(0)) {
        token.type = TokenType::Dimension;
        token.text = read_name();
    } else if (at(0) == '%') {
        token.type = TokenType::Percentage;
        ++byte_;
    } else {
        token.type = TokenType::Number;
    }
}

void Tokenizer::read_identifier_like(Token& token) {
    token.text = read_name();
    if (at(0) != '(') {
        token.type = TokenType::Ident;
        return;
    }
    ++byte_;
    token.type = TokenType::Function;
    if (!equals_ignoring_case(token.text, "url")) {
        return;
    }
    std::size_t ahead = 0;
    while (is_ascii_white(at(ahead))) {
        ++ahead;
    }
    if (at(ahead) != '"' && at(ahead) != '\'') {
        byte_ += ahead;
        read_url(token);
    }
}

void Tokenizer::read_string(Token& token) {
    const char quote = at(0);
    const std::size_t begin = ++byte_;
    token.type = TokenType::String;
    std::string out;
    bool escaped = false;
    while (!ended() && at(0) != quote) {
        if (at(0) == '\n') {
            token.type = TokenType::BadString;
            return;
        }
        if (at(0) != '\\') {
            if (escaped) {
                out += at(0);
            }
            ++byte_;
            continue;
        }
        if (!escaped) {
            out = source_.substr(begin, byte_ - begin);
            escaped = true;
        }
        if (byte_ + 1 >= source_.size()) {
            ++byte_;
        } else if (at(1) == '\n') {
            byte_ += 2;
        } else {
            ++byte_;
            read_escape(out);
        }
    }
    token.text = escaped ? keep(std::move(out)) : source_.substr(begin, byte_ - begin);
    token.unclosed = ended();
    byte_ += ended() ? 0U : 1U;
}

void Tokenizer::read_url(Token& token) {
    token.type = TokenType::Url;
    std::string out;
    for (; !ended() && at(0) != ')'; ++byte_) {
        const char c = at(0);
        if (is_ascii_white(c)) {
            read_whitespace();
            if (ended() || at(0) == ')') {
                break;
            }
            token.type = TokenType::BadUrl;
            return read_bad_url_remnants();
        }
        if (c == '"' || c == '\'' || c == '(' || is_non_printable(c) ||
            (c == '\\' && !valid_escape(0))) {
            token.type = TokenType::BadUrl;
            return read_bad_url_remnants();
        }
        if (c == '\\') {
            ++byte_;
            read_escape(out);
            --byte_;
        } else {
            out += c;
        }
    }
    token.unclosed = ended();
    byte_ += ended() ? 0U : 1U;
    token.text = keep(std::move(out));
}

void Tokenizer::read_bad_url_remnants() {
    while (!ended() && at(0) != ')') {
        byte_ += valid_escape(0) && byte_ + 1 < source_.size() ? 2U : 1U;
    }
    byte_ += ended() ? 0U : 1U;
}

bool Tokenizer::read_unicode_range(Token& token) {
    if ((at(0) != 'u' && at(0) != 'U') || at(1) != '+' || (hex_value(at(2)) < 0 && at(2) != '?')) {
        return false;
    }
    byte_ += 2;
    double first = 0.0;
    double last = 0.0;
    int digits = 0;
    for (; digits < 6 && hex_value(at(0)) >= 0; ++digits, ++byte_) {
        first = first * 16.0 + hex_value(at(0));
    }
    last = first;
    bool wild = false;
    for (; digits < 6 && at(0) == '?'; ++digits, ++byte_) {
        first *= 16.0;
        last = last * 16.0 + 15.0;
        wild = true;
    }
    if (!wild && at(0) == '-' && hex_value(at(1)) >= 0) {
        ++byte_;
        last = 0.0;
        for (digits = 0; digits < 6 && hex_value(at(0)) >= 0; ++digits, ++byte_) {
            last = last * 16.0 + hex_value(at(0));
        }
    }
    token.type = TokenType::UnicodeRange;
    token.number = first;
    token.range_end = last;
    return true;
}

std::string_view Tokenizer::read_name() {
    const std::size_t begin = byte_;
    while (is_name(at(0))) {
        ++byte_;
    }
    if (!valid_escape(0) || ended()) {
        return source_.substr(begin, byte_ - begin);
    }
    std::string out(source_.substr(begin, byte_ - begin));
    while (!ended() && (is_name(at(0)) || valid_escape(0))) {
        if (at(0) == '\\') {
            ++byte_;
            read_escape(out);
        } else {
            out += source_[byte_++];
        }
    }
    return keep(std::move(out));
}

void Tokenizer::read_escape(std::string& out) {
    if (ended()) {
        return utf8::append(out, utf8::replacement);
    }
    if (hex_value(at(0)) < 0) {
        const std::size_t begin = byte_;
        utf8::next(source_, byte_);
        out += source_.substr(begin, byte_ - begin);
        return;
    }
    char32_t code_point = 0;
    for (int digits = 0; digits < 6 && hex_value(at(0)) >= 0; ++digits, ++byte_) {
        code_point = code_point * 16 + static_cast<char32_t>(hex_value(at(0)));
    }
    if (is_ascii_white(at(0))) {
        ++byte_;
    }
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    const bool bad = code_point == 0 || surrogate || code_point > 0x10FFFF;
    utf8::append(out, bad ? utf8::replacement : code_point);
}

std::string_view Tokenizer::keep(std::string text) {
    strings_.push_back(std::move(text));
    return strings_.back();
}

} // namespace galley::css
