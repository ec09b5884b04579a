// Matches from the right. A failure that no other ancestor or sibling could mend ends the search
// at once, so deep trees and long selectors cost their sum, not their product.
#include "css/selector_match.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace galley::css {

namespace {

using bridge::Node;

bool meets_space(const NamespaceTest& test, std::string_view uri) {
    switch (test.kind) {
    case NamespaceTest::Kind::Any:
        return true;
    case NamespaceTest::Kind::None:
        return uri.empty();
    case NamespaceTest::Kind::Uri:
        return uri == test.uri;
    }
    return false;
}

bool has_word(std::string_view list, std::string_view word) {
    if (word.empty() || std::any_of(word.begin(), word.end(), is_ascii_white)) {
        return false;
    }
    for (std::size_t at = list.find(word); at != std::string_view::npos;
         at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || is_ascii_white(list[at - 1])) &&
            (end == list.size() || is_ascii_white(list[end]))) {
            return true;
        }
    }
    return false;
}

bool meets_value(const AttributeTest& test, std::string_view value, std::string_view wanted) {
    using Match = AttributeTest::Match;
    switch (test.match) {
    case Match::Exists:
        return true;
    case Match::Equals:
        return value == wanted;
    case Match::Word:
        return has_word(value, wanted);
    case Match::Dash:
        return value == wanted || (value.size() > wanted.size() && value.starts_with(wanted) &&
                                   value[wanted.size()] == '-');
    case Match::Prefix:
        return !wanted.empty() && value.starts_with(wanted);
    case Match::Suffix:
        return !wanted.empty() && value.ends_with(wanted);
    case Match::Part:
        return !wanted.empty() && value.find(wanted) != std::string_view::npos;
    }
    return false;
}

std::optional<std::string_view> attribute_of(const AttributeTest& test, Node element) {
    switch (test.space.kind) {
    case NamespaceTest::Kind::None:
        return element.attribute(test.name);
    case NamespaceTest::Kind::Uri:
        return element.attribute(test.space.uri, test.name);
    case NamespaceTest::Kind::Any:
        break;
    }
    for (const bridge::XmlAttribute& attribute : element.attributes()) {
        if (attribute.name == test.name) {
            return attribute.value;
        }
    }
    return std::nullopt;
}

bool meets_attribute(const AttributeTest& test, Node element) {
    const auto value = attribute_of(test, element);
    if (!value) {
        return false;
    }
    if (!test.ignore_case) {
        return meets_value(test, *value, test.value);
    }
    return meets_value(test, ascii_lower(*value), ascii_lower(test.value));
}

bool is_root(Node element) { return !element.parent(); }

bool is_empty(Node element) {
    for (Node child = element.first_child(); child; child = child.next()) {
        if (child.is_element() || (child.is_text() && !child.content().empty()) ||
            child.is_entity_reference()) {
            return false;
        }
    }
    return true;
}

bool same_type(Node a, Node b) {
    return a.name() == b.name() && a.namespace_uri() == b.namespace_uri();
}

Node previous_of(Node element, bool by_type) {
    Node other = element.previous_element();
    while (by_type && other && !same_type(other, element)) {
        other = other.previous_element();
    }
    return other;
}

Node next_of(Node element, bool by_type) {
    Node other = element.next_element();
    while (by_type && other && !same_type(other, element)) {
        other = other.next_element();
    }
    return other;
}

int place_from_end(Node element, bool by_type) {
    int place = 1;
    for (Node next = next_of(element, by_type); next; next = next_of(next, by_type)) {
        ++place;
    }
    return place;
}

bool meets_nth(const PseudoClass& nth, int place) {
    const int from = place - nth.b;
    return nth.a == 0 ? from == 0 : from % nth.a == 0 && from / nth.a >= 0;
}

/// RFC 4647 basic filtering: "en" takes "en-GB"; "*" takes any language.
bool meets_language(const PseudoClass& pseudo, Node element) {
    for (; element; element = element.parent()) {
        auto value = element.attribute(bridge::xml_namespace, "lang");
        if (!value) {
            value = element.attribute("lang");
        }
        if (value) {
            const std::string language = ascii_lower(*value);
            return std::any_of(
                pseudo.languages.begin(), pseudo.languages.end(), [&](const std::string& range) {
                    return (range == "*" && !language.empty()) || language == range ||
                           (!range.empty() && language.starts_with(range + "-"));
                });
        }
    }
    return false;
}

} // namespace

bool SelectorMatcher::matches(const ComplexSelector& selector, Node element) {
    return match_from(selector, 0, element) == Result::Matches;
}

/// FailsHere: another element in the same place of the search may still do. FailsSiblings: no
/// earlier sibling can. Fails: none can.
SelectorMatcher::Result
SelectorMatcher::match_from(const ComplexSelector& selector, std::size_t index, Node element) {
    if (!meets(selector.compounds[index], element)) {
        return Result::FailsHere;
    }
    return match_left(selector, index, element);
}

SelectorMatcher::Result
SelectorMatcher::match_left(const ComplexSelector& selector, std::size_t index, Node element) {
    switch (selector.compounds[index].to_left) {
    case Combinator::None:
        return Result::Matches;
    case Combinator::Child: {
        const Node parent = element.parent();
        return parent ? match_from(selector, index + 1, parent) : Result::Fails;
    }
    case Combinator::NextSibling: {
        const Node previous = element.previous_element();
        return previous ? match_from(selector, index + 1, previous) : Result::FailsHere;
    }
    case Combinator::Descendant:
        for (Node above = element.parent(); above; above = above.parent()) {
            const Result result = match_from(selector, index + 1, above);
            if (result == Result::Matches || result == Result::Fails) {
                return result;
            }
        }
        return Result::Fails;
    case Combinator::LaterSibling:
        for (Node before = element.previous_element(); before; before = before.previous_element()) {
            const Result result = match_from(selector, index + 1, before);
            if (result != Result::FailsHere) {
                return result;
            }
        }
        return Result::FailsSiblings;
    }
    return Result::Fails;
}

bool SelectorMatcher::meets(const CompoundSelector& compound, Node element) {
    if (!compound.tag.empty() && element.name() != compound.tag) {
        return false;
    }
    if (compound.space.kind != NamespaceTest::Kind::Any &&
        !meets_space(compound.space, element.namespace_uri())) {
        return false;
    }
    for (const std::string& id : compound.ids) {
        auto value = element.attribute("id");
        if (!value) {
            value = element.attribute(bridge::xml_namespace, "id");
        }
        if (!value || *value != id) {
            return false;
        }
    }
    if (!compound.classes.empty()) {
        const auto value = element.attribute("class");
        if (!value ||
            !std::all_of(compound.classes.begin(),
                         compound.classes.end(),
                         [&](const std::string& name) { return has_word(*value, name); })) {
            return false;
        }
    }
    return std::all_of(compound.attributes.begin(),
                       compound.attributes.end(),
                       [&](const AttributeTest& test) { return meets_attribute(test, element); }) &&
           std::all_of(compound.pseudo_classes.begin(),
                       compound.pseudo_classes.end(),
                       [&](const PseudoClass& pseudo) { return meets(pseudo, element); });
}

bool SelectorMatcher::meets(const PseudoClass& pseudo, Node element) {
    using Kind = PseudoClass::Kind;
    const bool first = pseudo.a == 0 && pseudo.b == 1;
    const auto any = [&] {
        return std::any_of(pseudo.selectors.begin(),
                           pseudo.selectors.end(),
                           [&](const ComplexSelector& inner) { return matches(inner, element); });
    };
    switch (pseudo.kind) {
    case Kind::Root:
        return is_root(element);
    case Kind::Empty:
        return is_empty(element);
    case Kind::NthChild:
    case Kind::NthOfType: {
        const bool by_type = pseudo.kind == Kind::NthOfType;
        return first ? !previous_of(element, by_type)
                     : meets_nth(pseudo, place_among(element, by_type));
    }
    case Kind::NthLastChild:
    case Kind::NthLastOfType: {
        const bool by_type = pseudo.kind == Kind::NthLastOfType;
        return first ? !next_of(element, by_type)
                     : meets_nth(pseudo, place_from_end(element, by_type));
    }
    case Kind::OnlyChild:
        return !previous_of(element, false) && !next_of(element, false);
    case Kind::OnlyOfType:
        return !previous_of(element, true) && !next_of(element, true);
    case Kind::Not:
        return !any();
    case Kind::Is:
        return any();
    case Kind::Lang:
        return meets_language(pseudo, element);
    case Kind::AnyLink:
        return element.name() == "a" && element.attribute("href").has_value();
    case Kind::Never:
        return false;
    }
    return false;
}

int SelectorMatcher::place_among(Node element, bool by_type) {
    const Node parent = element.parent();
    const void* key = parent.native();
    Place& last = by_type ? last_of_type_[std::to_string(reinterpret_cast<std::uintptr_t>(key)) +
                                          std::string(element.name())]
                          : last_child_[key];
    int steps = 0;
    Node other = element;
    for (; other; other = previous_of(other, by_type), ++steps) {
        if (other == last.element) {
            last = {element, last.place + steps};
            return last.place;
        }
    }
    last = {element, steps};
    return steps;
}

} // namespace galley::css
