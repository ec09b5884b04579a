// The pages of a style: their sizes and the room for text, each kind worked out once.
#pragma once

#include "css/page_style.hpp"
#include "press/preset.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace galley::typeset {

/// What stands above the style's @page rules.
struct PageLimits {
    std::optional<std::pair<Length, Length>> trim; ///< size of every page; nothing: as they say
    press::Edges margin;                           ///< the least, running heads and folios included
};

class PageGeometry {
public:
    /// `root` is the style that pages inherit from; both must outlive this.
    PageGeometry(const css::StyleSheet& sheet, const css::ComputedStyle& root, PageLimits limits)
        : sheet_(sheet), root_(root), limits_(limits) {}

    /// The answer stays where it is. Throws Error(BadInput) when the margins leave no room.
    const css::PageStyle& style(const css::PageContext& page);
    /// Of the text between margins and paddings, in points.
    static double text_width(const css::PageStyle& page);
    /// Whole leadings only.
    [[nodiscard]] double text_height(const css::PageStyle& page) const;
    static double text_left(const css::PageStyle& page);
    static double text_top(const css::PageStyle& page);
    [[nodiscard]] double unit() const { return root_.line_height.points(); }
    /// The least margins by css::Side, which running heads and folios keep clear of too.
    [[nodiscard]] std::array<Length, 4> clear(bool recto) const;
    /// The smallest distances from the edges to the text of all pages asked for so far: as the
    /// style has them, and as they are.
    [[nodiscard]] const press::Edges& styled() const { return styled_; }
    [[nodiscard]] const press::Edges& kept() const { return kept_; }

private:
    struct Known {
        css::PageContext page;
        std::unique_ptr<css::PageStyle> style;
    };
    void widen(css::PageStyle& page, bool recto);

    const css::StyleSheet& sheet_;
    const css::ComputedStyle& root_;
    PageLimits limits_;
    press::Edges styled_;
    press::Edges kept_;
    std::vector<Known> known_;
};

} // namespace galley::typeset
