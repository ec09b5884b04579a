// Questions to a preset.
#include "press/preset.hpp"

#include <algorithm>
#include <cmath>

namespace galley::press {

Edges least_margin(const Preset& preset, bool bleed, int pages) {
    Edges margin =
        !bleed && preset.margin_without_bleed ? *preset.margin_without_bleed : preset.margin;
    for (const GutterStep& step : preset.gutter) {
        if (pages >= step.pages || &step == &preset.gutter.front()) {
            margin.inside = step.inside;
        }
    }
    return margin;
}

bool offers(const Preset& preset, const PageSize& size) {
    constexpr double nearly = 0.01; // points: 5.5in and 139.7mm are one size
    const auto same = [](Length a, Length b) { return std::abs((a - b).points()) < nearly; };
    const auto between = [](Length least, Length value, Length most) {
        return value.points() > least.points() - nearly && value.points() < most.points() + nearly;
    };
    if (preset.trims.empty() && !preset.smallest) {
        return true;
    }
    if (preset.smallest && preset.largest &&
        between(preset.smallest->width, size.width, preset.largest->width) &&
        between(preset.smallest->height, size.height, preset.largest->height)) {
        return true;
    }
    return std::any_of(preset.trims.begin(), preset.trims.end(), [&](const PageSize& known) {
        return same(known.width, size.width) && same(known.height, size.height);
    });
}

} // namespace galley::press
