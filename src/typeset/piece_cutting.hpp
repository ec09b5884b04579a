// Cuts characters into pieces that one font can shape: by script, by font, by letter case.
#pragma once

#include "typeset/paragraph_items.hpp"

namespace galley::typeset {

/// Characters of one span.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t span = 0;
    bool starts_word = false;
};

/// Appends the pieces, and what no font has, to `out`.
void cut_pieces(const ParagraphText& text,
                Shaper& shaper,
                const Stretch& stretch,
                ParagraphItems& out);

} // namespace galley::typeset
