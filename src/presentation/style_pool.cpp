// Equal styles are one object.
#include "presentation/style_pool.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace galley::presentation {

namespace {
constexpr std::size_t kept = 64; // more styles than a text commonly uses; beyond, sharing is lost
}

StylePtr StylePool::share(css::ComputedStyle style) {
    const auto found = std::find_if(
        recent_.begin(), recent_.end(), [&](const StylePtr& shared) { return *shared == style; });
    if (found != recent_.end()) {
        std::rotate(recent_.begin(), found, found + 1);
        return recent_.front();
    }
    if (recent_.size() == kept) {
        recent_.pop_back();
    }
    recent_.insert(recent_.begin(), std::make_shared<const css::ComputedStyle>(std::move(style)));
    return recent_.front();
}

css::ComputedStyle anonymous_style(const css::ComputedStyle& parent) {
    const css::ComputedStyle initial;
    css::ComputedStyle style = parent;
    style.display = css::Display::Block;
    style.vertical_align = initial.vertical_align;
    style.decoration = initial.decoration;
    style.margin = initial.margin;
    style.padding = initial.padding;
    style.border = initial.border;
    style.width = initial.width;
    style.break_before = initial.break_before;
    style.break_after = initial.break_after;
    style.break_inside = initial.break_inside;
    style.page = initial.page;
    style.content = initial.content;
    style.counter_reset = initial.counter_reset;
    style.counter_increment = initial.counter_increment;
    style.string_set = initial.string_set;
    return style;
}

} // namespace galley::presentation
