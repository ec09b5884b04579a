// The room between ideographs and letters as glyphs.
//
// Readers of a page take a wide gap for a blank. A glyph of a blank fills the gap that belongs to
// the cluster of the ideograph beside it: two glyphs of one character, so that the character
// becomes their ActualText and covers the gap.
#pragma once

#include "bridge/font_face.hpp"
#include "typeset/page.hpp"

namespace galley::typeset {

/// Room in points after the ideograph that ends `run`, whose face this is.
void add_room_after(GlyphRun& run, const bridge::FontFace& face, double room);
/// Room before the ideograph that will begin at the end of the run's text.
void add_room_before(GlyphRun& run, const bridge::FontFace& face, double room);
/// After that ideograph: one more blank, of no width, over it. MuPDF reads a character twice whose
/// own glyph is the last of its ActualText and not the first.
void close_room_before(GlyphRun& run, const bridge::FontFace& face);

} // namespace galley::typeset
