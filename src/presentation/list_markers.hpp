// What stands before list items, and the counters behind generated text.
#pragma once

#include "bridge/xml_tree.hpp"
#include "css/computed_style.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace galley::presentation {

/// Numbers list items in document order, as HTML does by start and value.
class ListNumbers {
public:
    int number_of(bridge::Node item);

private:
    std::map<const void*, int> last_; ///< list element → number given last; looked up only
};

/// What stands before an item of this number; empty: nothing.
std::string list_marker(int number, const css::ComputedStyle& style);
/// Markers are upright and regular, with figures that stand in a column.
css::ComputedStyle marker_style(const css::ComputedStyle& item);
/// `number` in a counter style: "iv", "D", "12".
std::string format_counter(int number, css::ListStyle style);

/// CSS counters (CSS 2.2, 12.4): a reset holds for the element, its later siblings and all below.
class Counters {
public:
    void enter(const css::ComputedStyle& style); ///< on entering an element
    void leave();                                ///< on leaving it
    [[nodiscard]] std::string text_of(const css::ContentPart& part, bridge::Node element) const;

private:
    struct Instance {
        std::size_t depth = 0; ///< of the element that made it
        int value = 0;
    };
    std::map<std::string, std::vector<Instance>> counters_;
    std::size_t depth_ = 0;
};

} // namespace galley::presentation
