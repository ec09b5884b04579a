// The plain parts of values: words, strings, numbers, lengths.
#include "css/value_reader.hpp"

#include <algorithm>
#include <cmath>

namespace galley::css {

Length resolve(const LengthSum& sum, Length em, const ComputedStyle& style) {
    constexpr double limit = 1e7;
    const double points = sum.points + sum.em * em.points() +
                          sum.rem * style.root_font_size.points() +
                          sum.lh * style.line_height.points();
    return Length::from_points(std::isfinite(points) ? std::clamp(points, -limit, limit) : 0.0);
}

bool ValueReader::done() { return peek() == nullptr; }

const Token* ValueReader::peek() {
    while (!range_.empty() && (*tokens_)[range_.begin].type == TokenType::Whitespace) {
        ++range_.begin;
    }
    return range_.empty() ? nullptr : &(*tokens_)[range_.begin];
}

void ValueReader::skip() {
    if (peek() != nullptr) {
        range_.begin = tokens_->after(range_.begin);
    }
}

void ValueReader::remark(std::string_view text) {
    if (remark_ != nullptr && remark_->empty()) {
        *remark_ = text;
    }
}

bool ValueReader::take(TokenType type) {
    const Token* token = peek();
    if (token == nullptr || token->type != type) {
        return false;
    }
    skip();
    return true;
}

bool ValueReader::take_delimiter(char delimiter) {
    const Token* token = peek();
    if (token == nullptr || token->type != TokenType::Delim || token->text.size() != 1 ||
        token->text[0] != delimiter) {
        return false;
    }
    skip();
    return true;
}

bool ValueReader::take_keyword(std::string_view lower) {
    const Token* token = peek();
    if (token == nullptr || token->type != TokenType::Ident ||
        !equals_ignoring_case(token->text, lower)) {
        return false;
    }
    skip();
    return true;
}

std::optional<std::string_view> ValueReader::take_identifier() {
    const Token* token = peek();
    if (token == nullptr || token->type != TokenType::Ident) {
        return std::nullopt;
    }
    skip();
    return token->text;
}

std::optional<std::string_view> ValueReader::take_string() {
    const Token* token = peek();
    if (token == nullptr || token->type != TokenType::String) {
        return std::nullopt;
    }
    skip();
    return token->text;
}

std::optional<std::string_view> ValueReader::take_url() {
    const Token* token = peek();
    if (token != nullptr && token->type == TokenType::Url) {
        skip();
        return token->text;
    }
    const std::size_t before = place();
    if (auto arguments = take_function("url")) {
        if (const auto string = arguments->take_string(); string && arguments->done()) {
            return string;
        }
        go_back(before);
    }
    return std::nullopt;
}

std::optional<ValueReader> ValueReader::take_function(std::string_view lower) {
    const Token* token = peek();
    if (token == nullptr || token->type != TokenType::Function ||
        !equals_ignoring_case(token->text, lower)) {
        return std::nullopt;
    }
    ValueReader arguments(*tokens_, tokens_->inside(range_.begin), remark_);
    skip();
    return arguments;
}

std::optional<CalcValue> ValueReader::take_calculated() {
    const Token* token = peek();
    if (token == nullptr) {
        return std::nullopt;
    }
    if (token->type == TokenType::Function) {
        const std::size_t before = place();
        if (auto arguments = take_function("calc")) {
            if (auto value = calculate(*arguments)) {
                return value;
            }
            go_back(before);
        }
        return std::nullopt;
    }
    auto value = numeric_value(*token);
    if (value) {
        skip();
    }
    return value;
}

std::optional<double> ValueReader::take_number() {
    const std::size_t before = place();
    const auto value = take_calculated();
    if (!value || !value->is_number) {
        go_back(before);
        return std::nullopt;
    }
    return value->number;
}

std::optional<int> ValueReader::take_integer() {
    const std::size_t before = place();
    const Token* token = peek();
    const bool plain = token != nullptr && token->type == TokenType::Number && token->integer;
    const bool function = token != nullptr && token->type == TokenType::Function;
    if (plain || function) {
        if (const auto number = take_number()) {
            return static_cast<int>(std::lround(std::clamp(*number, -1e9, 1e9)));
        }
    }
    go_back(before);
    return std::nullopt;
}

std::optional<LengthSum> ValueReader::take_length() {
    const std::size_t before = place();
    const auto sum = take_length_or_percentage();
    if (sum && sum->percent != 0.0) {
        go_back(before);
        return std::nullopt;
    }
    return sum;
}

std::optional<LengthSum> ValueReader::take_length_or_percentage() {
    const std::size_t before = place();
    const auto value = take_calculated();
    if (!value || (value->is_number && value->number != 0.0)) {
        go_back(before);
        return std::nullopt;
    }
    return value->sum;
}

std::optional<double> ValueReader::take_percentage() {
    const Token* token = peek();
    if (token == nullptr || token->type != TokenType::Percentage) {
        return std::nullopt;
    }
    skip();
    return token->number / 100.0;
}

} // namespace galley::css
