// The rules behind a StyleSheet, ready for the cascade and for pages.
#pragma once

#include "css/declaration.hpp"
#include "css/margin_box.hpp"
#include "css/selector.hpp"
#include "css/stylesheet.hpp"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace galley::css {

/// One bit for each Medium that the @media around a rule let through.
using MediumSet = unsigned;
constexpr MediumSet medium_bit(Medium medium) { return 1U << static_cast<unsigned>(medium); }
constexpr MediumSet all_media =
    medium_bit(Medium::Print) | medium_bit(Medium::Screen) | medium_bit(Medium::Epub);

struct StyleRule {
    std::vector<ComplexSelector> selectors;
    DeclarationBlock block;
    MediumSet media = all_media;
};

struct PageSelector {
    std::string name; ///< empty: any page
    bool first = false;
    bool blank = false;
    bool recto = false; ///< :right
    bool verso = false; ///< :left
    /// CSS Paged Media 3, 4.5: name << 20 | (:first, :blank) << 10 | (:left, :right).
    std::uint32_t specificity = 0;
};

/// What only @page has; lengths are still open because em counts the page's font.
struct PageDescriptors {
    struct Size {
        LengthSum width;
        LengthSum height;
        bool portrait = false; ///< turn the sheet if need be
        bool landscape = false;
        bool automatic = false; ///< the usual sheet
    };
    std::optional<Size> size;
    std::optional<LengthSum> bleed; ///< auto: 6 pt when there are marks (CSS Paged Media 3, 7.2)
    std::optional<std::pair<bool, bool>> marks; ///< crop, cross
    /// Important ones: size, bleed, marks.
    std::array<bool, 3> important{};
};

struct MarginBoxRule {
    MarginBoxPlace place = MarginBoxPlace::TopLeft;
    DeclarationBlock block;
    /// vertical-align within the box; nothing: as the place has it.
    std::optional<VerticalPlace> vertical;
};

struct PageRule {
    std::vector<PageSelector> selectors; ///< never empty
    DeclarationBlock block;
    PageDescriptors descriptors;
    std::vector<MarginBoxRule> boxes;
    MediumSet media = all_media;
};

struct SheetRules {
    std::vector<StyleRule> styles; ///< in the order of the sheet, imports first
    std::vector<PageRule> pages;
};

} // namespace galley::css
