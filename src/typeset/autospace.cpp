// The room between ideographs and letters as glyphs.
#include "typeset/autospace.hpp"

namespace galley::typeset {

namespace {

struct Blank {
    std::uint32_t glyph = 0;
    double width = 0.0; ///< points
};

Blank blank_of(const GlyphRun& run, const bridge::FontFace& face) {
    const bridge::FontMetrics& metrics = face.metrics();
    return {metrics.blank, metrics.blank_advance * run.size.points() / metrics.units_per_em};
}

} // namespace

void add_room_after(GlyphRun& run, const bridge::FontFace& face, double room) {
    const Blank blank = blank_of(run, face);
    const double offset = room - blank.width; // it ends where the letters begin
    run.glyphs.push_back({blank.glyph,
                          run.glyphs.back().cluster,
                          Length::from_points(room),
                          Length::from_points(offset),
                          Length()});
}

void add_room_before(GlyphRun& run, const bridge::FontFace& face, double room) {
    const auto cluster = static_cast<std::uint32_t>(run.text.size());
    run.glyphs.push_back(
        {blank_of(run, face).glyph, cluster, Length::from_points(room), Length(), Length()});
}

void close_room_before(GlyphRun& run, const bridge::FontFace& face) {
    const Blank blank = blank_of(run, face);
    run.glyphs.push_back({blank.glyph,
                          run.glyphs.back().cluster,
                          Length(),
                          Length::from_points(-blank.width),
                          Length()});
}

} // namespace galley::typeset
