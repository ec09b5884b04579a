// The pages of a style: their sizes and the room for text, each kind worked out once.
#pragma once

#include "css/page_style.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace galley::typeset {

class PageGeometry {
public:
    using Trim = std::optional<std::pair<Length, Length>>;

    /// `root` is the style that pages inherit from; both must outlive this.
    PageGeometry(const css::StyleSheet& sheet, const css::ComputedStyle& root, Trim trim)
        : sheet_(sheet), root_(root), trim_(std::move(trim)) {}

    /// The answer stays where it is. Throws Error(BadInput) when the margins leave no room.
    const css::PageStyle& style(const css::PageContext& page);
    /// Of the text between margins and paddings, in points.
    static double text_width(const css::PageStyle& page);
    /// Whole leadings only.
    [[nodiscard]] double text_height(const css::PageStyle& page) const;
    static double text_left(const css::PageStyle& page);
    static double text_top(const css::PageStyle& page);
    [[nodiscard]] double unit() const { return root_.line_height.points(); }

private:
    struct Known {
        css::PageContext page;
        std::unique_ptr<css::PageStyle> style;
    };
    const css::StyleSheet& sheet_;
    const css::ComputedStyle& root_;
    Trim trim_;
    std::vector<Known> known_;
};

} // namespace galley::typeset
