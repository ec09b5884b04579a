// The pages of a style: their sizes and the room for text.
#include "typeset/page_geometry.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace galley::typeset {

namespace {

bool same(const css::PageContext& a, const css::PageContext& b) {
    return a.name == b.name && a.recto == b.recto && a.first == b.first && a.blank == b.blank &&
           a.opens == b.opens;
}

double edge(const css::PageStyle& page, css::Side side) {
    return (page.margin[side] + page.padding[side]).points();
}

/// The edge of the page that a margin box stands at.
std::optional<css::Side> side_of(css::MarginBoxPlace place) {
    using BoxPlace = css::MarginBoxPlace;
    switch (place) {
    case BoxPlace::TopLeft:
    case BoxPlace::TopCenter:
    case BoxPlace::TopRight:
        return css::Top;
    case BoxPlace::BottomLeft:
    case BoxPlace::BottomCenter:
    case BoxPlace::BottomRight:
        return css::Bottom;
    default:
        return std::nullopt;
    }
}

press::Edges edges_of(const css::PageStyle& page, bool recto) {
    const auto at = [&](css::Side side) { return Length::from_points(edge(page, side)); };
    return {at(css::Top),
            at(css::Bottom),
            at(recto ? css::Left : css::Right),
            at(recto ? css::Right : css::Left)};
}

press::Edges smaller(const press::Edges& a, const press::Edges& b) {
    return {std::min(a.top, b.top),
            std::min(a.bottom, b.bottom),
            std::min(a.inside, b.inside),
            std::min(a.outside, b.outside)};
}

} // namespace

std::array<Length, 4> PageGeometry::clear(bool recto) const {
    const press::Edges& least = limits_.margin;
    std::array<Length, 4> clear{};
    clear[css::Top] = least.top;
    clear[css::Bottom] = least.bottom;
    clear[css::Left] = recto ? least.inside : least.outside;
    clear[css::Right] = recto ? least.outside : least.inside;
    return clear;
}

/// Margins below the least are raised to it, with room for a running head that stands there, and
/// for marks that hang out of the text.
void PageGeometry::widen(css::PageStyle& page, bool recto) {
    constexpr double room = 1.5;     // leadings of a running head or folio with its distance
    constexpr double hanging = 0.25; // em: no mark of the protrusion table stands out further
    const press::Edges styled = edges_of(page, recto);
    std::array<Length, 4> least = clear(recto);
    std::array<double, 4> heads{};
    heads[css::Left] = heads[css::Right] = hanging * root_.font_size.points();
    for (const css::MarginBox& box : page.boxes) {
        if (const auto side = side_of(box.place)) {
            heads[*side] = std::max(heads[*side], box.style->line_height.points() * room);
        }
    }
    for (const css::Side side : {css::Top, css::Right, css::Bottom, css::Left}) {
        if (least[side].points() <= 0.0) {
            continue;
        }
        const double wanted = least[side].points() + heads[side];
        if (edge(page, side) < wanted) {
            page.margin[side] = Length::from_points(wanted) - page.padding[side];
        }
    }
    const press::Edges kept = edges_of(page, recto);
    styled_ = known_.empty() ? styled : smaller(styled_, styled);
    kept_ = known_.empty() ? kept : smaller(kept_, kept);
}

double PageGeometry::text_left(const css::PageStyle& page) { return edge(page, css::Left); }
double PageGeometry::text_top(const css::PageStyle& page) { return edge(page, css::Top); }

double PageGeometry::text_width(const css::PageStyle& page) {
    return page.width.points() - edge(page, css::Left) - edge(page, css::Right);
}

double PageGeometry::text_height(const css::PageStyle& page) const {
    const double room = page.height.points() - edge(page, css::Top) - edge(page, css::Bottom);
    constexpr double rounding = 1.0e-6;
    return std::floor(room / unit() + rounding) * unit();
}

const css::PageStyle& PageGeometry::style(const css::PageContext& page) {
    for (const Known& known : known_) {
        if (same(known.page, page)) {
            return *known.style;
        }
    }
    auto made = std::make_unique<css::PageStyle>(css::page_style(sheet_, page, root_));
    if (limits_.trim) {
        made->width = limits_.trim->first;
        made->height = limits_.trim->second;
    }
    widen(*made, page.recto);
    if (text_width(*made) < root_.font_size.points() || text_height(*made) < unit()) {
        throw Error(Fault::BadInput,
                    fmt::format("a page of {:.0f} by {:.0f} pt leaves no room for text within its "
                                "margins; make the page larger or the margins smaller",
                                made->width.points(),
                                made->height.points()),
                    Origin{sheet_.file});
    }
    known_.push_back({page, std::move(made)});
    return *known_.back().style;
}

} // namespace galley::typeset
