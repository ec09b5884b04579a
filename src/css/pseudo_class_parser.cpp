// Pseudo-classes and pseudo-elements (Selectors 4; CSS Pseudo-Elements 4).
#include "css/selector_reader.hpp"
#include "css/value_reader.hpp"

#include <algorithm>
#include <array>

namespace galley::css {

namespace {

using Kind = PseudoClass::Kind;

/// :is(:not(:is( … ))) deeper than this is not understood.
constexpr int selector_depth_limit = 8;

struct NamedClass {
    std::string_view name;
    Kind kind;
    int b; ///< of an+b, a being 0
};

constexpr auto plain_classes = std::to_array<NamedClass>({
    {"root", Kind::Root, 0},
    {"empty", Kind::Empty, 0},
    {"first-child", Kind::NthChild, 1},
    {"last-child", Kind::NthLastChild, 1},
    {"first-of-type", Kind::NthOfType, 1},
    {"last-of-type", Kind::NthLastOfType, 1},
    {"only-child", Kind::OnlyChild, 0},
    {"only-of-type", Kind::OnlyOfType, 0},
    {"link", Kind::AnyLink, 0},
    {"any-link", Kind::AnyLink, 0},
    // What a reader's hand does never happens on paper.
    {"hover", Kind::Never, 0},
    {"focus", Kind::Never, 0},
    {"focus-visible", Kind::Never, 0},
    {"focus-within", Kind::Never, 0},
    {"active", Kind::Never, 0},
    {"visited", Kind::Never, 0},
    {"target", Kind::Never, 0},
    {"checked", Kind::Never, 0},
    {"disabled", Kind::Never, 0},
    {"enabled", Kind::Never, 0},
});

constexpr auto nth_classes = std::to_array<NamedClass>({
    {"nth-child", Kind::NthChild, 0},
    {"nth-last-child", Kind::NthLastChild, 0},
    {"nth-of-type", Kind::NthOfType, 0},
    {"nth-last-of-type", Kind::NthLastOfType, 0},
});

constexpr auto elements = std::to_array<Keyword<PseudoTarget>>({
    {"before", PseudoTarget::Before},
    {"after", PseudoTarget::After},
    {"marker", PseudoTarget::Marker},
    {"first-letter", PseudoTarget::FirstLetter},
    {"first-line", PseudoTarget::FirstLine},
});

constexpr auto other_elements = std::to_array<std::string_view>(
    {"selection", "placeholder", "backdrop", "footnote-call", "footnote-marker", "target-text"});

std::uint32_t greatest(const std::vector<ComplexSelector>& selectors) {
    std::uint32_t most = 0;
    for (const ComplexSelector& selector : selectors) {
        most = std::max(most, selector.specificity);
    }
    return most;
}

bool read_languages(const TokenList& tokens, TokenRange range, PseudoClass& out) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const TokenType type = tokens[i].type;
        if (type == TokenType::Ident || type == TokenType::String) {
            out.languages.push_back(ascii_lower(tokens[i].text));
        } else if (type != TokenType::Whitespace && type != TokenType::Comma) {
            return false;
        }
    }
    return !out.languages.empty();
}

} // namespace

bool SelectorReader::read_pseudo_element(std::string_view name, ComplexSelector& whole) {
    if (depth_ > 0) {
        return fail("no pseudo-element may stand within brackets");
    }
    whole.specificity += (whole.specificity & 0x3FFU) < 0x3FFU ? 1U : 0U;
    const auto* known = std::find_if(std::begin(elements),
                                     std::end(elements),
                                     [&](const auto& entry) { return entry.name == name; });
    if (known != std::end(elements)) {
        whole.target = known->value;
        return true;
    }
    if (std::find(std::begin(other_elements), std::end(other_elements), name) !=
            std::end(other_elements) ||
        name.substr(0, 1) == "-") {
        whole.target = PseudoTarget::NotHonoured;
        whole.pseudo_name = name;
        return true;
    }
    return fail("an unknown pseudo-element");
}

bool SelectorReader::read_pseudo(CompoundSelector& compound, ComplexSelector& whole) {
    ++range_.begin;
    const bool twice = peek() != nullptr && peek()->type == TokenType::Colon;
    range_.begin += twice ? 1U : 0U;
    const Token* token = peek();
    if (token == nullptr ||
        (token->type != TokenType::Ident && token->type != TokenType::Function)) {
        return fail("no name after ':'");
    }
    const std::string name = ascii_lower(token->text);
    // CSS 2 wrote these four with one colon.
    const bool old =
        name == "before" || name == "after" || name == "first-line" || name == "first-letter";
    if (token->type == TokenType::Ident && (twice || old)) {
        ++range_.begin;
        return read_pseudo_element(name, whole);
    }
    PseudoClass out;
    if (token->type == TokenType::Ident) {
        const auto* found =
            std::find_if(std::begin(plain_classes),
                         std::end(plain_classes),
                         [&](const NamedClass& entry) { return entry.name == name; });
        if (found == std::end(plain_classes)) {
            return fail("an unknown pseudo-class");
        }
        out.kind = found->kind;
        out.b = found->b;
        whole.specificity += (whole.specificity & 0xFFC00U) < 0xFFC00U ? one_class : 0U;
        ++range_.begin;
    } else {
        const std::size_t function = range_.begin;
        if (twice || !read_functional(function, out, whole)) {
            return fail("an unknown or broken pseudo-class");
        }
        range_.begin = tokens_.after(function);
    }
    compound.pseudo_classes.push_back(std::move(out));
    return true;
}

bool SelectorReader::read_functional(std::size_t function,
                                     PseudoClass& out,
                                     ComplexSelector& whole) {
    const std::string name = ascii_lower(tokens_[function].text);
    const TokenRange inside = tokens_.inside(function);
    std::uint32_t weight = one_class;
    if (name == "not" || name == "is" || name == "where" || name == "matches") {
        out.kind = name == "not" ? Kind::Not : Kind::Is;
        if (!read_inner(function, name != "not", out)) {
            return false;
        }
        weight = name == "where" ? 0 : greatest(out.selectors);
    } else if (name == "lang") {
        out.kind = Kind::Lang;
        if (!read_languages(tokens_, inside, out)) {
            return false;
        }
    } else {
        const auto* found =
            std::find_if(std::begin(nth_classes),
                         std::end(nth_classes),
                         [&](const NamedClass& entry) { return entry.name == name; });
        const auto nth = parse_nth(tokens_, inside);
        if (found == std::end(nth_classes) || !nth) {
            return false;
        }
        out.kind = found->kind;
        out.a = nth->first;
        out.b = nth->second;
    }
    whole.specificity += weight;
    return true;
}

bool SelectorReader::read_inner(std::size_t function, bool forgiving, PseudoClass& out) {
    if (depth_ >= selector_depth_limit) {
        return fail("brackets too deep");
    }
    const TokenRange inside = tokens_.inside(function);
    for (std::size_t begin = inside.begin; begin <= inside.end;) {
        std::size_t end = begin;
        while (end < inside.end && tokens_[end].type != TokenType::Comma) {
            end = tokens_.after(end);
        }
        SelectorReader reader(tokens_, {begin, end}, namespaces_, depth_ + 1);
        if (auto list = reader.read_list()) {
            out.selectors.push_back(std::move(list->front()));
        } else if (!forgiving) {
            return fail(reader.fault());
        }
        begin = end + 1;
    }
    return true;
}

} // namespace galley::css
