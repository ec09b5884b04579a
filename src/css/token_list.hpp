// CSS text as tokens, with slices of the source and places in it.
#pragma once

#include "base/origin.hpp"
#include "css/token.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace galley::css {

/// Owns the text its tokens look into; it may be moved. Any bytes make tokens: ill-formed UTF-8
/// and NUL become U+FFFD. Comments are dropped.
class TokenList {
public:
    explicit TokenList(std::string_view css, const TokenizeOptions& options = {});
    TokenList(const TokenList&) = delete;
    TokenList& operator=(const TokenList&) = delete;
    TokenList(TokenList&&) = default;
    TokenList& operator=(TokenList&&) = default;
    ~TokenList() = default;

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] const Token& operator[](std::size_t index) const { return tokens_[index]; }
    [[nodiscard]] TokenRange all() const { return {0, tokens_.size()}; }
    /// The index behind the component value (one token, a block or a function) at `index`.
    [[nodiscard]] std::size_t after(std::size_t index) const;
    /// What stands between the brackets of the block or function at `index`.
    [[nodiscard]] TokenRange inside(std::size_t index) const;
    /// The source of some tokens, comments and all.
    [[nodiscard]] std::string_view text(TokenRange range) const;
    [[nodiscard]] std::string_view text(const Token& token) const;
    [[nodiscard]] Origin origin(std::size_t index, const std::string& file) const;

private:
    std::deque<std::string> strings_; ///< the source first, then names that held escapes
    std::vector<Token> tokens_;
    std::vector<std::uint32_t> lines_; ///< byte where each line begins
};

} // namespace galley::css
