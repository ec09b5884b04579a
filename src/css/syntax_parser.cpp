// Walks the flat token list; brackets are matched already, so nothing here recurses.
#include "css/syntax_parser.hpp"

namespace galley::css {

namespace {

std::size_t skip_space(const TokenList& tokens, std::size_t at, std::size_t end) {
    while (at < end && tokens[at].type == TokenType::Whitespace) {
        ++at;
    }
    return at;
}

SyntaxFault fault(std::size_t token, std::string message) {
    return {SyntaxFault::Kind::Invalid, token, std::move(message)};
}

SyntaxItem read_at_rule(const TokenList& tokens, std::size_t& at, std::size_t end) {
    RawRule rule{at, true, {at + 1, end}, std::nullopt};
    for (++at; at < end; at = tokens.after(at)) {
        if (tokens[at].type == TokenType::Semicolon) {
            rule.prelude.end = at++;
            return rule;
        }
        if (tokens[at].type == TokenType::OpenCurly) {
            rule.prelude.end = at;
            rule.block = tokens.inside(at);
            at = tokens.after(at);
            return rule;
        }
    }
    return rule;
}

/// `nested`: a semicolon ends the search for the block (CSS Syntax 3, 5.4.3 as of 2023).
SyntaxItem
read_qualified_rule(const TokenList& tokens, std::size_t& at, std::size_t end, bool nested) {
    const std::size_t start = at;
    for (; at < end; at = tokens.after(at)) {
        if (tokens[at].type == TokenType::OpenCurly) {
            const std::size_t open = at;
            at = tokens.after(at);
            return RawRule{start, false, {start, open}, tokens.inside(open)};
        }
        if (nested && tokens[at].type == TokenType::Semicolon) {
            ++at;
            return fault(start, "neither a declaration (name: value;) nor a rule");
        }
    }
    return fault(start, "a rule without its { } block");
}

SyntaxItem read_rule(const TokenList& tokens, std::size_t& at, std::size_t end) {
    if (tokens[at].type == TokenType::AtKeyword) {
        return read_at_rule(tokens, at, end);
    }
    return read_qualified_rule(tokens, at, end, false);
}

/// Cuts a final "!important" off; false when there is none.
bool cut_important(const TokenList& tokens, TokenRange& value) {
    std::size_t last = value.end;
    const auto previous = [&]() -> const Token* {
        while (last > value.begin && tokens[last - 1].type == TokenType::Whitespace) {
            --last;
        }
        return last > value.begin ? &tokens[--last] : nullptr;
    };
    const Token* word = previous();
    if (word == nullptr || word->type != TokenType::Ident ||
        !equals_ignoring_case(word->text, "important")) {
        return false;
    }
    const Token* bang = previous();
    if (bang == nullptr || bang->type != TokenType::Delim || bang->text != "!") {
        return false;
    }
    value.end = last;
    return true;
}

/// A { } block may only be the whole value, except in a custom property.
bool holds_stray_block(const TokenList& tokens, TokenRange value) {
    bool block = false;
    int parts = 0;
    for (std::size_t i = value.begin; i < value.end; i = tokens.after(i)) {
        block = block || tokens[i].type == TokenType::OpenCurly;
        parts += tokens[i].type == TokenType::Whitespace ? 0 : 1;
    }
    return block && parts > 1;
}

SyntaxItem declaration_in(const TokenList& tokens, TokenRange range) {
    if (tokens[range.begin].type != TokenType::Ident) {
        return fault(range.begin, "a declaration begins with the name of a property");
    }
    const std::size_t colon = skip_space(tokens, range.begin + 1, range.end);
    if (colon >= range.end || tokens[colon].type != TokenType::Colon) {
        return fault(range.begin, "there is no ':' after the name of the property");
    }
    RawDeclaration declaration{range.begin, {colon + 1, range.end}, false};
    declaration.important = cut_important(tokens, declaration.value);
    const bool custom = tokens[range.begin].text.substr(0, 2) == "--";
    if (!custom && holds_stray_block(tokens, declaration.value)) {
        return fault(range.begin, "a declaration holds a { } block; is a ';' missing?");
    }
    return declaration;
}

SyntaxItem read_block_item(const TokenList& tokens, std::size_t& at, std::size_t end) {
    std::size_t stop = at;
    bool semicolon = false;
    while (stop < end && !semicolon) {
        if (tokens[stop].type == TokenType::Semicolon) {
            semicolon = true;
        } else {
            const bool block = tokens[stop].type == TokenType::OpenCurly;
            stop = tokens.after(stop);
            if (block) {
                break;
            }
        }
    }
    SyntaxItem item = declaration_in(tokens, {at, stop});
    if (std::holds_alternative<RawDeclaration>(item)) {
        at = stop + (semicolon ? 1 : 0);
        return item;
    }
    const bool looks_like_one = tokens[at].type == TokenType::Ident && semicolon;
    SyntaxItem rule = read_qualified_rule(tokens, at, end, true);
    return looks_like_one && std::holds_alternative<SyntaxFault>(rule) ? item : rule;
}

} // namespace

std::vector<SyntaxItem> parse_rule_list(const TokenList& tokens, TokenRange range, bool top_level) {
    std::vector<SyntaxItem> items;
    for (std::size_t at = range.begin; at < range.end;) {
        const TokenType type = tokens[at].type;
        if (type == TokenType::Whitespace ||
            (top_level && (type == TokenType::Cdo || type == TokenType::Cdc))) {
            ++at;
        } else {
            items.push_back(read_rule(tokens, at, range.end));
        }
    }
    return items;
}

std::vector<SyntaxItem> parse_declaration_list(const TokenList& tokens, TokenRange range) {
    std::vector<SyntaxItem> items;
    for (std::size_t at = range.begin; at < range.end;) {
        const TokenType type = tokens[at].type;
        if (type == TokenType::Whitespace || type == TokenType::Semicolon) {
            ++at;
        } else if (type == TokenType::AtKeyword) {
            items.push_back(read_at_rule(tokens, at, range.end));
        } else {
            const std::size_t begin = at;
            while (at < range.end && tokens[at].type != TokenType::Semicolon) {
                at = tokens.after(at);
            }
            items.push_back(declaration_in(tokens, {begin, at}));
        }
    }
    return items;
}

std::vector<SyntaxItem> parse_block_contents(const TokenList& tokens, TokenRange range) {
    std::vector<SyntaxItem> items;
    for (std::size_t at = range.begin; at < range.end;) {
        const TokenType type = tokens[at].type;
        if (type == TokenType::Whitespace || type == TokenType::Semicolon) {
            ++at;
        } else if (type == TokenType::AtKeyword) {
            items.push_back(read_at_rule(tokens, at, range.end));
        } else {
            items.push_back(read_block_item(tokens, at, range.end));
        }
    }
    return items;
}

SyntaxItem parse_one_rule(const TokenList& tokens, TokenRange range) {
    std::size_t at = skip_space(tokens, range.begin, range.end);
    if (at >= range.end) {
        return SyntaxFault{SyntaxFault::Kind::Empty, at, "there is no rule"};
    }
    SyntaxItem rule = read_rule(tokens, at, range.end);
    at = skip_space(tokens, at, range.end);
    if (at < range.end) {
        return SyntaxFault{SyntaxFault::Kind::ExtraInput, at, "there is more than one rule"};
    }
    return rule;
}

SyntaxItem parse_one_declaration(const TokenList& tokens, TokenRange range) {
    const std::size_t at = skip_space(tokens, range.begin, range.end);
    if (at >= range.end) {
        return SyntaxFault{SyntaxFault::Kind::Empty, at, "there is no declaration"};
    }
    return declaration_in(tokens, {at, range.end});
}

} // namespace galley::css
