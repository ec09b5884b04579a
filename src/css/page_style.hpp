// What @page says of one page: its size, margins and margin boxes (CSS Paged Media 3).
#pragma once

#include "base/length.hpp"
#include "css/computed_style.hpp"
#include "css/margin_box.hpp"
#include "css/stylesheet.hpp"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace galley::css {

struct PageContext {
    std::string name;   ///< of the page type (property `page`); empty: none
    bool recto = true;  ///< :right; else :left
    bool first = false; ///< :first
    bool blank = false; ///< :blank
    bool opens = false; ///< :first of a named type: a forced break is above it
};

struct MarginBox {
    MarginBoxPlace place = MarginBoxPlace::TopLeft;
    /// text_align is that of the place unless the sheet sets it; what it says of paragraphs
    /// (indent, hyphens) does not hold here. One object for all pages of a kind.
    std::shared_ptr<const ComputedStyle> style;
    Content content; ///< never empty: boxes without content are left out
    VerticalPlace vertical = VerticalPlace::Middle;
};

struct PageStyle {
    Length width;
    Length height;
    std::array<Length, 4> margin{};  ///< by css::Side
    std::array<Length, 4> padding{}; ///< between the margin and the text
    Length bleed;                    ///< 0: none
    bool crop_marks = false;
    bool cross_marks = false;
    ComputedStyle style;          ///< of the page itself; margin boxes inherit from it
    std::vector<MarginBox> boxes; ///< in the order of MarginBoxPlace
};

/// `root` is the style of the root element, which pages inherit from. Percentages of margins
/// count from the page's width (left, right) or height (top, bottom).
PageStyle page_style(const StyleSheet& sheet, const PageContext& page, const ComputedStyle& root);

} // namespace galley::css
