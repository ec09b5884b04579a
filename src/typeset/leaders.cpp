// Leaders: what leads the eye from a title to its page number.
#include "typeset/leaders.hpp"

#include <cmath>
#include <utility>

namespace galley::typeset {

namespace {

/// An empty run that looks like the last one of the line.
GlyphRun run_beside(const GlyphRun& last) {
    GlyphRun run;
    run.font = last.font;
    run.size = last.size;
    run.y = last.y;
    run.color = last.color;
    return run;
}

} // namespace

void add_leader(const Leader& leader,
                const RunFont& font,
                double scale,
                std::vector<GlyphRun>& line) {
    const ShapedWord& pattern = font.shape(0, leader.pattern);
    const double width = static_cast<double>(pattern.width) * scale;
    const bool seen = leader.pattern.find_first_not_of(' ') != std::string_view::npos;
    if (!seen || width <= 0.0) {
        return;
    }
    constexpr double rounding = 1.0e-6;
    const double last = std::floor((leader.measure - leader.end) / width - rounding) + 1.0;
    const double end = leader.measure - last * width;
    const auto count = static_cast<int>(std::floor((end - leader.begin) / width + rounding));
    if (count <= 0) {
        return;
    }
    GlyphRun run = run_beside(line.back());
    run.x = Length::from_points(end - count * width);
    for (int i = 0; i < count; ++i) {
        const auto base = static_cast<std::uint32_t>(run.text.size());
        run.text += leader.pattern;
        for (const bridge::ShapedGlyph& glyph : pattern.glyphs) {
            run.glyphs.push_back({glyph.glyph,
                                  base + glyph.cluster,
                                  Length::from_points(glyph.x_advance * scale),
                                  Length::from_points(glyph.x_offset * scale),
                                  Length::from_points(-glyph.y_offset * scale)});
        }
    }
    line.push_back(std::move(run));
}

} // namespace galley::typeset
