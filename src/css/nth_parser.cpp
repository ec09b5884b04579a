// The an+b of :nth-child(), by the grammar of CSS Syntax 3, 6.2 on tokens.
#include "css/selector.hpp"

#include <algorithm>
#include <charconv>

namespace galley::css {

namespace {

using Nth = std::optional<std::pair<int, int>>;

int as_int(double number) { return static_cast<int>(std::clamp(number, -1e9, 1e9)); }

class NthReader {
public:
    NthReader(const TokenList& tokens, TokenRange range) : tokens_(tokens), range_(range) {}

    Nth read() {
        const Token* token = next();
        if (token == nullptr) {
            return std::nullopt;
        }
        if (token->type == TokenType::Number && token->integer) {
            return end(0, as_int(token->number));
        }
        if (token->type == TokenType::Dimension && token->integer) {
            return after_a(as_int(token->number), ascii_lower(token->text));
        }
        if (token->type == TokenType::Delim && token->text == "+") {
            // No white space may follow the sign.
            if (range_.empty() || tokens_[range_.begin].type != TokenType::Ident) {
                return std::nullopt;
            }
            return after_a(1, ascii_lower(next()->text));
        }
        return token->type == TokenType::Ident ? word(ascii_lower(token->text)) : std::nullopt;
    }

private:
    const Token* next() {
        while (!range_.empty() && tokens_[range_.begin].type == TokenType::Whitespace) {
            ++range_.begin;
        }
        return range_.empty() ? nullptr : &tokens_[range_.begin++];
    }

    Nth end(int a, int b) { return next() == nullptr ? Nth({a, b}) : std::nullopt; }

    Nth word(const std::string& name) {
        if (name == "even" || name == "odd") {
            return end(2, name == "odd" ? 1 : 0);
        }
        return name.substr(0, 1) == "-" ? after_a(-1, name.substr(1)) : after_a(1, name);
    }

    /// `rest` is what follows a: "n", "n-" or "n-3".
    Nth after_a(int a, const std::string& rest) {
        if (rest == "n") {
            return b_with_sign(a);
        }
        if (rest == "n-") {
            return b_without_sign(a, -1);
        }
        int b = 0;
        const char* last = rest.data() + rest.size();
        if (rest.size() < 3 || rest[0] != 'n' || rest[1] != '-' || rest[2] == '-') {
            return std::nullopt;
        }
        const auto result = std::from_chars(rest.data() + 1, last, b);
        return result.ec == std::errc{} && result.ptr == last ? end(a, b) : std::nullopt;
    }

    Nth b_with_sign(int a) {
        const Token* token = next();
        if (token == nullptr) {
            return Nth({a, 0});
        }
        if (token->type == TokenType::Delim && (token->text == "+" || token->text == "-")) {
            return b_without_sign(a, token->text == "+" ? 1 : -1);
        }
        const bool good = token->type == TokenType::Number && token->integer && has_sign(*token);
        return good ? end(a, as_int(token->number)) : std::nullopt;
    }

    Nth b_without_sign(int a, int sign) {
        const Token* token = next();
        const bool good = token != nullptr && token->type == TokenType::Number && token->integer &&
                          !has_sign(*token);
        return good ? end(a, sign * as_int(token->number)) : std::nullopt;
    }

    [[nodiscard]] bool has_sign(const Token& token) const {
        const char first = tokens_.text(token)[0];
        return first == '+' || first == '-';
    }

    const TokenList& tokens_;
    TokenRange range_;
};

} // namespace

std::optional<std::pair<int, int>> parse_nth(const TokenList& tokens, TokenRange range) {
    return NthReader(tokens, range).read();
}

} // namespace galley::css
