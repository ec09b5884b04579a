// What Project Gutenberg puts around a text: header, credits, licence.
#pragma once

#include "document/reading.hpp"
#include "readers/text/source_lines.hpp"

#include <vector>

namespace galley::readers {

/// Cuts `lines` down to the text between the markers "*** START OF …" and "*** END OF …"; what
/// stands outside, and the credits right inside, is added to `consumed`. Gives what the header says
/// of the text (title, authors, language): a catalogue's words, weaker than the text's own. Nothing
/// happens to a text without a marker.
Metadata take_gutenberg_frame(std::vector<Line>& lines, std::vector<SpanEntry>& consumed);

} // namespace galley::readers
