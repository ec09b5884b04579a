// Which declarations win for an element, and the style they make (CSS Cascading 4).
#pragma once

#include "bridge/xml_tree.hpp"
#include "css/computed_style.hpp"
#include "css/stylesheet.hpp"

#include <memory>
#include <optional>

namespace galley::css {

enum class PseudoElement { Before, After, Marker, FirstLetter, FirstLine };

/// What the root element inherits: CSS's initial values.
ComputedStyle initial_style();

/// The user agent's sheet for XHTML below the author's. Selectors match local names in any
/// namespace unless the sheet declares a default @namespace. Holds memories of past answers, so
/// one thread at a time; the tree must not change between calls.
class Cascade {
public:
    using StylePtr = std::shared_ptr<const ComputedStyle>;

    Cascade(const StyleSheet& author, Medium medium);
    Cascade(Cascade&&) noexcept;
    Cascade& operator=(Cascade&&) noexcept;
    ~Cascade();

    /// `parent` is the style of the element's parent, initial_style() above the root element.
    [[nodiscard]] ComputedStyle style(bridge::Node element, const ComputedStyle& parent) const;
    /// Nothing when no rule makes the pseudo-element: for Before and After no `content`, for the
    /// others no rule at all.
    [[nodiscard]] std::optional<ComputedStyle>
    pseudo(bridge::Node element, PseudoElement which, const ComputedStyle& of_element) const;

    /// The same as above, but elements of equal fate share one style: the way for long texts.
    [[nodiscard]] StylePtr shared_style(bridge::Node element, const StylePtr& parent) const;
    /// An empty pointer when there is none.
    [[nodiscard]] StylePtr
    shared_pseudo(bridge::Node element, PseudoElement which, const StylePtr& of_element) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace galley::css
