// Letters that are drawn as shapes.
#pragma once

#include "typeset/page.hpp"
#include "writers/pdf/content_stream.hpp"

namespace galley::writers {

/// Fills the letter's outline. `left` and `top`: of the page's left upper corner in the media,
/// where y grows upwards.
void draw_letter(const typeset::DrawnLetter& letter,
                 const typeset::Pages& pages,
                 Thousandths left,
                 Thousandths top,
                 ContentStream& stream);

} // namespace galley::writers
