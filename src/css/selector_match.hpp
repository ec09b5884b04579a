// Asks whether an element meets a selector.
#pragma once

#include "bridge/xml_tree.hpp"
#include "css/selector.hpp"

#include <string>
#include <unordered_map>

namespace galley::css {

/// Remembers places among siblings, so that walking a tree in document order costs no more than
/// the tree is long. The tree must not change while one lives.
class SelectorMatcher {
public:
    /// The pseudo-element of the selector is not looked at.
    bool matches(const ComplexSelector& selector, bridge::Node element);

private:
    enum class Result { Matches, Fails, FailsSiblings, FailsHere };

    Result match_from(const ComplexSelector& selector, std::size_t index, bridge::Node element);
    Result match_left(const ComplexSelector& selector, std::size_t index, bridge::Node element);
    bool meets(const CompoundSelector& compound, bridge::Node element);
    bool meets(const PseudoClass& pseudo, bridge::Node element);
    int place_among(bridge::Node element, bool same_type);

    struct Place {
        bridge::Node element;
        int place = 0;
    };
    /// By parent and, when places count by type, the type's name.
    std::unordered_map<const void*, Place> last_child_;
    std::unordered_map<std::string, Place> last_of_type_;
};

} // namespace galley::css
