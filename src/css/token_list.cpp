// The list of tokens: brackets, slices of the source and places in it.
#include "css/token_list.hpp"

#include "base/utf8.hpp"
#include "css/tokenizer.hpp"

#include <algorithm>

namespace galley::css {

namespace {

/// CSS Syntax 3, 3.3; ill-formed bytes as well.
std::string preprocessed(std::string_view css) {
    if (css.substr(0, 3) == "\xEF\xBB\xBF") {
        css.remove_prefix(3);
    }
    std::string out;
    out.reserve(css.size());
    const bool well_formed = !utf8::find_invalid(css);
    for (std::size_t byte = 0; byte < css.size();) {
        const char c = css[byte];
        if (c == '\r' || c == '\f') {
            byte += c == '\r' && byte + 1 < css.size() && css[byte + 1] == '\n' ? 2U : 1U;
            out += '\n';
        } else if (c == '\0') {
            ++byte;
            utf8::append(out, utf8::replacement);
        } else if (well_formed || static_cast<unsigned char>(c) < 0x80) {
            out += c;
            ++byte;
        } else {
            utf8::append(out, utf8::next(css, byte));
        }
    }
    return out;
}

TokenType partner(TokenType opening) {
    switch (opening) {
    case TokenType::OpenSquare:
        return TokenType::CloseSquare;
    case TokenType::OpenCurly:
        return TokenType::CloseCurly;
    default:
        return TokenType::CloseRound;
    }
}

void match_brackets(std::vector<Token>& tokens) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        switch (tokens[i].type) {
        case TokenType::Function:
        case TokenType::OpenSquare:
        case TokenType::OpenRound:
        case TokenType::OpenCurly:
            tokens[i].match = static_cast<std::uint32_t>(tokens.size());
            open.push_back(i);
            break;
        case TokenType::CloseSquare:
        case TokenType::CloseRound:
        case TokenType::CloseCurly:
            if (!open.empty() && partner(tokens[open.back()].type) == tokens[i].type) {
                tokens[open.back()].match = i;
                tokens[i].match = i;
                open.pop_back();
            }
            break;
        default:
            break;
        }
    }
}

} // namespace

TokenList::TokenList(std::string_view css, const TokenizeOptions& options) {
    strings_.push_back(preprocessed(css));
    const std::string_view source = strings_.front();
    lines_.push_back(0);
    for (std::size_t at = source.find('\n'); at != std::string_view::npos;
         at = source.find('\n', at + 1)) {
        lines_.push_back(static_cast<std::uint32_t>(at + 1));
    }
    Tokenizer(source, options, strings_, tokens_).run();
    match_brackets(tokens_);
}

std::size_t TokenList::after(std::size_t index) const {
    const Token& token = tokens_[index];
    switch (token.type) {
    case TokenType::Function:
    case TokenType::OpenSquare:
    case TokenType::OpenRound:
    case TokenType::OpenCurly:
        return std::min<std::size_t>(token.match + 1U, tokens_.size());
    default:
        return index + 1;
    }
}

TokenRange TokenList::inside(std::size_t index) const {
    return {index + 1, std::max<std::size_t>(tokens_[index].match, index + 1)};
}

std::string_view TokenList::text(TokenRange range) const {
    if (range.empty()) {
        return {};
    }
    const std::size_t begin = tokens_[range.begin].begin;
    return std::string_view(strings_.front()).substr(begin, tokens_[range.end - 1].end - begin);
}

std::string_view TokenList::text(const Token& token) const {
    return std::string_view(strings_.front()).substr(token.begin, token.end - token.begin);
}

Origin TokenList::origin(std::size_t index, const std::string& file) const {
    const std::string_view source = strings_.front();
    const std::size_t byte = index < tokens_.size() ? tokens_[index].begin : source.size();
    const auto line = std::upper_bound(lines_.begin(), lines_.end(), byte) - 1;
    const std::size_t column = utf8::length(source.substr(*line, byte - *line)) + 1;
    return {file,
            static_cast<std::uint32_t>(line - lines_.begin() + 1),
            static_cast<std::uint32_t>(column)};
}

} // namespace galley::css
