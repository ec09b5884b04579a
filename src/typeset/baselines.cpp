// How far below the top of its line a baseline lies.
#include "typeset/baselines.hpp"

#include <cmath>

namespace galley::typeset {

bool Baselines::on_grid(double leading) const {
    const double units = leading / unit;
    return units > 0.5 && std::abs(units - std::round(units)) < 1.0e-3;
}

double Baselines::of(const FlowBlock& block, Shaper& shaper) const {
    const css::ComputedStyle& style = *block.box->style;
    const double leading = style.line_height.points();
    if (on_grid(leading)) {
        return leading - unit + first;
    }
    // CSS 2.2, 10.8.1: the letters' height is centred in the leading.
    const RunFont& font = shaper.font_of(block.box->style, block.box->language);
    const bridge::FontMetrics& metrics = shaper.face(font, 0).metrics();
    const double scale = style.font_size.points() / metrics.units_per_em;
    return (leading + (metrics.ascender + metrics.descender) * scale) / 2.0;
}

} // namespace galley::typeset
