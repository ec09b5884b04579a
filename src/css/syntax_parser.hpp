// Rules and declarations as CSS Syntax 3, 5 finds them, before anybody asks what they mean.
#pragma once

#include "css/token_list.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace galley::css {

struct RawDeclaration {
    std::size_t name = 0; ///< index of its token
    TokenRange value;     ///< without "!important"; may begin and end with white space
    bool important = false;
};

/// An at-rule when the token at `start` is an AtKeyword, else a qualified rule.
struct RawRule {
    std::size_t start = 0;
    bool at_rule = false;
    TokenRange prelude;
    std::optional<TokenRange> block; ///< what stands between the braces; qualified rules have one
};

struct SyntaxFault {
    enum class Kind { Invalid, Empty, ExtraInput };
    Kind kind = Kind::Invalid;
    std::size_t token = 0;
    std::string message;
};

using SyntaxItem = std::variant<RawDeclaration, RawRule, SyntaxFault>;

/// `top_level`: "<!--" and "-->" between rules are passed over, as in a style sheet's own list.
std::vector<SyntaxItem> parse_rule_list(const TokenList& tokens, TokenRange range, bool top_level);
/// Declarations and at-rules.
std::vector<SyntaxItem> parse_declaration_list(const TokenList& tokens, TokenRange range);
/// Declarations, at-rules and nested rules.
std::vector<SyntaxItem> parse_block_contents(const TokenList& tokens, TokenRange range);
SyntaxItem parse_one_rule(const TokenList& tokens, TokenRange range);
SyntaxItem parse_one_declaration(const TokenList& tokens, TokenRange range);

} // namespace galley::css
