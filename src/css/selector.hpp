// Selectors as the matcher reads them, from the right (Selectors 4).
#pragma once

#include "css/token_list.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::css {

enum class Combinator : std::uint8_t { None, Descendant, Child, NextSibling, LaterSibling };

struct NamespaceTest {
    enum class Kind : std::uint8_t { Any, None, Uri };
    Kind kind = Kind::Any;
    std::string uri;
};

struct AttributeTest {
    enum class Match : std::uint8_t { Exists, Equals, Word, Dash, Prefix, Suffix, Part };
    NamespaceTest space{NamespaceTest::Kind::None, {}};
    std::string name;
    Match match = Match::Exists;
    std::string value;
    bool ignore_case = false;
};

struct ComplexSelector;

struct PseudoClass {
    enum class Kind : std::uint8_t {
        Root,
        Empty,
        NthChild,
        NthLastChild,
        NthOfType,
        NthLastOfType,
        OnlyChild,
        OnlyOfType,
        Not,
        Is,
        Lang,
        AnyLink,
        Never,
    };
    Kind kind = Kind::Never;
    int a = 0; ///< of an+b
    int b = 0;
    std::vector<ComplexSelector> selectors; ///< Not, Is (and :where)
    std::vector<std::string> languages;     ///< Lang: ranges in lower case
};

/// Simple selectors that one element must meet all.
struct CompoundSelector {
    NamespaceTest space;
    std::string tag; ///< local name; empty: any
    std::vector<std::string> ids;
    std::vector<std::string> classes;
    std::vector<AttributeTest> attributes;
    std::vector<PseudoClass> pseudo_classes;
    Combinator to_left = Combinator::None; ///< how the next compound to the left relates
};

enum class PseudoTarget : std::uint8_t {
    Element,
    Before,
    After,
    Marker,
    FirstLetter,
    FirstLine,
    NotHonoured
};

/// Added to a specificity by a class, an attribute or a pseudo-class.
inline constexpr std::uint32_t one_class = 1U << 10U;

struct ComplexSelector {
    std::vector<CompoundSelector> compounds; ///< the right-most first; never empty
    std::uint32_t specificity = 0;           ///< ids << 20 | classes << 10 | types
    PseudoTarget target = PseudoTarget::Element;
    std::string pseudo_name; ///< of a pseudo-element that is not honoured
};

/// From @namespace: prefix → uri; the empty prefix is the default one.
using Namespaces = std::map<std::string, std::string, std::less<>>;

/// Nothing when any selector of the list is not understood: then `fault` says why, and
/// `fault_token` where.
std::optional<std::vector<ComplexSelector>> parse_selectors(const TokenList& tokens,
                                                            TokenRange range,
                                                            const Namespaces& namespaces,
                                                            std::string& fault,
                                                            std::size_t& fault_token);

/// an+b (CSS Syntax 3, 6); nothing when it is not one.
std::optional<std::pair<int, int>> parse_nth(const TokenList& tokens, TokenRange range);

} // namespace galley::css
