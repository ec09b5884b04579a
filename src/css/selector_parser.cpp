// Reads selectors from tokens (Selectors 4, 17), white space being a combinator.
#include "css/selector.hpp"
#include "css/selector_reader.hpp"

#include <algorithm>
#include <array>

namespace galley::css {

namespace {

constexpr std::uint32_t one_id = 1U << 20U;
constexpr std::size_t compound_limit = 64;

bool is_delimiter(const Token* token, char c) {
    return token != nullptr && token->type == TokenType::Delim && token->text.size() == 1 &&
           token->text[0] == c;
}

bool begins_simple(const Token& token) {
    return (token.type == TokenType::Hash && token.id) || token.type == TokenType::OpenSquare ||
           token.type == TokenType::Colon || is_delimiter(&token, '.');
}

/// Adds without running over from one class of specificity into the next.
std::uint32_t added(std::uint32_t a, std::uint32_t b) {
    constexpr std::uint32_t mask = 0x3FFU;
    const auto part = [&](unsigned shift) {
        return std::min(((a >> shift) & mask) + ((b >> shift) & mask), mask) << shift;
    };
    return part(20) | part(10) | part(0);
}

} // namespace

const Token* SelectorReader::peek(std::size_t ahead) const {
    return range_.begin + ahead < range_.end ? &tokens_[range_.begin + ahead] : nullptr;
}

bool SelectorReader::skip_space() {
    const std::size_t before = range_.begin;
    while (peek() != nullptr && peek()->type == TokenType::Whitespace) {
        ++range_.begin;
    }
    return range_.begin != before;
}

bool SelectorReader::fail(std::string_view why) {
    if (fault_.empty()) {
        fault_ = why;
        fault_token_ = range_.begin;
    }
    return false;
}

Combinator SelectorReader::read_combinator() {
    static constexpr auto signs =
        std::to_array<std::pair<char, Combinator>>({{'>', Combinator::Child},
                                                    {'+', Combinator::NextSibling},
                                                    {'~', Combinator::LaterSibling}});
    for (const auto& [sign, combinator] : signs) {
        if (is_delimiter(peek(), sign)) {
            ++range_.begin;
            skip_space();
            return combinator;
        }
    }
    return Combinator::Descendant;
}

bool SelectorReader::read_complex(ComplexSelector& out) {
    std::vector<CompoundSelector>& compounds = out.compounds;
    Combinator combinator = Combinator::None;
    skip_space();
    while (true) {
        CompoundSelector compound;
        if (!read_compound(compound, out)) {
            return false;
        }
        compound.to_left = combinator;
        compounds.push_back(std::move(compound));
        const bool space = skip_space();
        const Token* next = peek();
        if (next == nullptr || next->type == TokenType::Comma) {
            break;
        }
        if (out.target != PseudoTarget::Element) {
            return fail("nothing may follow a pseudo-element");
        }
        combinator = read_combinator();
        if (combinator == Combinator::Descendant && !space) {
            return fail("a sign that no selector has");
        }
        if (compounds.size() >= compound_limit) {
            return fail("the selector is too long");
        }
    }
    std::reverse(compounds.begin(), compounds.end());
    return true;
}

bool SelectorReader::read_compound(CompoundSelector& compound, ComplexSelector& whole) {
    const std::size_t before = range_.begin;
    if (!read_type(compound, whole)) {
        return false;
    }
    for (const Token* token = peek(); token != nullptr && begins_simple(*token); token = peek()) {
        if (whole.target != PseudoTarget::Element) {
            return fail("nothing may follow a pseudo-element");
        }
        if (!read_simple(*token, compound, whole)) {
            return false;
        }
    }
    return range_.begin != before || fail("an element, class or other selector was expected");
}

bool SelectorReader::read_simple(const Token& token,
                                 CompoundSelector& compound,
                                 ComplexSelector& whole) {
    if (token.type == TokenType::Colon) {
        return read_pseudo(compound, whole);
    }
    if (token.type == TokenType::Hash) {
        compound.ids.emplace_back(token.text);
        whole.specificity = added(whole.specificity, one_id);
        ++range_.begin;
        return true;
    }
    whole.specificity = added(whole.specificity, one_class);
    if (token.type == TokenType::OpenSquare) {
        return read_attribute(compound) || fail("a broken [attribute] selector");
    }
    const Token* name = peek(1);
    if (name == nullptr || name->type != TokenType::Ident) {
        return fail("no class after '.'");
    }
    compound.classes.emplace_back(name->text);
    range_.begin += 2;
    return true;
}

bool SelectorReader::read_prefix(NamespaceTest& space) {
    const Token* first = peek();
    if (is_delimiter(first, '|')) {
        const Token* next = peek(1);
        if (next != nullptr && next->type != TokenType::Ident && !is_delimiter(next, '*')) {
            return true;
        }
        space = {NamespaceTest::Kind::None, {}};
        ++range_.begin;
        return true;
    }
    const bool star = is_delimiter(first, '*');
    if ((!star && (first == nullptr || first->type != TokenType::Ident)) ||
        !is_delimiter(peek(1), '|') || is_delimiter(peek(2), '=')) {
        return true;
    }
    if (star) {
        space = {NamespaceTest::Kind::Any, {}};
    } else {
        const auto found = namespaces_.find(first->text);
        if (found == namespaces_.end()) {
            return fail("no @namespace declares this prefix");
        }
        space = {NamespaceTest::Kind::Uri, found->second};
    }
    range_.begin += 2;
    return true;
}

bool SelectorReader::read_type(CompoundSelector& compound, ComplexSelector& whole) {
    const auto fallback = namespaces_.find("");
    const bool has_default = fallback != namespaces_.end();
    NamespaceTest space;
    if (has_default) {
        space = {NamespaceTest::Kind::Uri, fallback->second};
    }
    const std::size_t before = range_.begin;
    if (!read_prefix(space)) {
        return false;
    }
    const Token* token = peek();
    if (token != nullptr && token->type == TokenType::Ident) {
        compound.tag = token->text;
        whole.specificity = added(whole.specificity, 1);
        ++range_.begin;
    } else if (is_delimiter(token, '*')) {
        ++range_.begin;
    } else if (range_.begin != before) {
        return fail("no element after '|'");
    } else if (depth_ > 0) {
        return true;
    }
    compound.space = std::move(space);
    return true;
}

/// The operator, the value and the flag of [name=value i].
bool SelectorReader::read_attribute_value(AttributeTest& test) {
    using Match = AttributeTest::Match;
    static constexpr auto signs = std::to_array<std::pair<char, Match>>({{'=', Match::Equals},
                                                                         {'~', Match::Word},
                                                                         {'|', Match::Dash},
                                                                         {'^', Match::Prefix},
                                                                         {'$', Match::Suffix},
                                                                         {'*', Match::Part}});
    for (const auto& [sign, match] : signs) {
        if (is_delimiter(peek(), sign)) {
            test.match = match;
        }
    }
    const bool two = test.match != Match::Equals;
    if (test.match == Match::Exists || (two && !is_delimiter(peek(1), '='))) {
        return false;
    }
    range_.begin += two ? 2U : 1U;
    skip_space();
    const Token* value = peek();
    if (value == nullptr || (value->type != TokenType::Ident && value->type != TokenType::String)) {
        return false;
    }
    test.value = value->text;
    ++range_.begin;
    skip_space();
    const Token* flag = peek();
    if (flag == nullptr) {
        return true;
    }
    test.ignore_case = equals_ignoring_case(flag->text, "i");
    ++range_.begin;
    skip_space();
    return flag->type == TokenType::Ident &&
           (test.ignore_case || equals_ignoring_case(flag->text, "s"));
}

bool SelectorReader::read_attribute(CompoundSelector& compound) {
    const std::size_t open = range_.begin;
    SelectorReader in(tokens_, tokens_.inside(open), namespaces_, depth_);
    AttributeTest test;
    in.skip_space();
    if (!in.read_prefix(test.space)) {
        fault_ = in.fault_;
        return false;
    }
    if (in.peek() == nullptr || in.peek()->type != TokenType::Ident) {
        return false;
    }
    test.name = in.peek()->text;
    ++in.range_.begin;
    in.skip_space();
    if (in.peek() != nullptr && !in.read_attribute_value(test)) {
        return false;
    }
    compound.attributes.push_back(std::move(test));
    range_.begin = tokens_.after(open);
    return in.peek() == nullptr;
}

std::optional<std::vector<ComplexSelector>> SelectorReader::read_list() {
    std::vector<ComplexSelector> list;
    while (true) {
        ComplexSelector selector;
        if (!read_complex(selector)) {
            return std::nullopt;
        }
        list.push_back(std::move(selector));
        if (peek() == nullptr) {
            return list;
        }
        ++range_.begin;
    }
}

std::optional<std::vector<ComplexSelector>> parse_selectors(const TokenList& tokens,
                                                            TokenRange range,
                                                            const Namespaces& namespaces,
                                                            std::string& fault,
                                                            std::size_t& fault_token) {
    SelectorReader reader(tokens, range, namespaces, 0);
    auto list = reader.read_list();
    if (!list) {
        fault = reader.fault();
        fault_token = std::min(reader.fault_token(), range.empty() ? range.begin : range.end - 1);
    }
    return list;
}

} // namespace galley::css
