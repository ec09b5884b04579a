// The pages of a style: their sizes and the room for text.
#include "typeset/page_geometry.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <cmath>

namespace galley::typeset {

namespace {

bool same(const css::PageContext& a, const css::PageContext& b) {
    return a.name == b.name && a.recto == b.recto && a.first == b.first && a.blank == b.blank;
}

double edge(const css::PageStyle& page, css::Side side) {
    return (page.margin[side] + page.padding[side]).points();
}

} // namespace

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
    if (trim_) {
        made->width = trim_->first;
        made->height = trim_->second;
    }
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
