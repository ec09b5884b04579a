// Which glyphs of a run stand for which characters.
#pragma once

#include "typeset/page.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace galley::writers {

/// What a hyphen at a line's end is to a reader (ISO 32000-1 14.8.2.2.3).
inline constexpr std::string_view soft_hyphen = "\xC2\xAD";

/// Neighbouring glyphs, in visual order, and the text that they show together.
struct GlyphCluster {
    std::size_t first = 0; ///< glyphs of the run
    std::size_t end = 0;
    std::string_view text; ///< within GlyphRun::text, or soft_hyphen
};

/// Replaces `clusters`, which keeps its memory from run to run.
void split_clusters(const typeset::GlyphRun& run, std::vector<GlyphCluster>& clusters);

/// The cluster cannot be told by ToUnicode alone and needs ActualText: several glyphs, no text,
/// or private-use characters (ISO 19005-2 6.2.11.7.3).
bool needs_actual_text(const GlyphCluster& cluster);

/// One glyph after the other, each with a text of its own and none that needs ActualText.
bool is_plain(const typeset::GlyphRun& run);

/// Set from right to left: glyphs stand against the order of the text.
bool is_leftward(const typeset::GlyphRun& run);

} // namespace galley::writers
