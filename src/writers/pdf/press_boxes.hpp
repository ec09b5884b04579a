// The boxes of a page for the press, and its crop marks (ISO 32000-1 14.11.2).
#pragma once

#include "press/preset.hpp"
#include "typeset/page.hpp"
#include "writers/pdf/content_stream.hpp"

#include <string>

namespace galley::writers {

struct PressBox {
    Thousandths left = 0;
    Thousandths bottom = 0;
    Thousandths right = 0;
    Thousandths top = 0;
};

/// The media's left lower corner is 0, 0.
struct PressBoxes {
    PressBox media;
    PressBox bleed;
    PressBox trim;
};

/// Inside is at the left of a recto. With marks there is room for them around the bleed.
PressBoxes press_boxes(const typeset::Page& page, const press::Edges& bleed, bool marks);

/// "/MediaBox[…]/BleedBox[…]/TrimBox[…]"
std::string box_entries(const PressBoxes& boxes);

/// Eight hairlines outside the bleed, at the corners of the trim.
void draw_crop_marks(ContentStream& stream, const PressBoxes& boxes);

} // namespace galley::writers
