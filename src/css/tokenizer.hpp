// Cuts preprocessed CSS into tokens by the algorithms of CSS Syntax 3, 4.3.
#pragma once

#include "css/token.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace galley::css {

/// For TokenList only. `source` is well-formed UTF-8 with "\n" line ends.
class Tokenizer {
public:
    Tokenizer(std::string_view source,
              const TokenizeOptions& options,
              std::deque<std::string>& strings,
              std::vector<Token>& tokens)
        : source_(source), options_(options), strings_(strings), tokens_(tokens) {}

    void run();

private:
    [[nodiscard]] char at(std::size_t ahead) const {
        return byte_ + ahead < source_.size() ? source_[byte_ + ahead] : '\0';
    }
    [[nodiscard]] bool ended() const { return byte_ >= source_.size(); }
    [[nodiscard]] bool valid_escape(std::size_t ahead) const;
    [[nodiscard]] bool starts_identifier(std::size_t ahead) const;
    [[nodiscard]] bool starts_number() const;

    void skip_comments();
    void read_token(Token& token);
    bool read_sign(Token& token);
    void read_whitespace();
    void read_hash(Token& token);
    void read_delimiter(Token& token);
    void read_number(Token& token);
    void read_numeric(Token& token);
    void read_identifier_like(Token& token);
    void read_string(Token& token);
    void read_url(Token& token);
    void read_bad_url_remnants();
    bool read_unicode_range(Token& token);
    std::string_view read_name();
    void read_escape(std::string& out);
    std::string_view keep(std::string text);

    std::string_view source_;
    TokenizeOptions options_;
    std::deque<std::string>& strings_;
    std::vector<Token>& tokens_;
    std::size_t byte_ = 0;
};

} // namespace galley::css
