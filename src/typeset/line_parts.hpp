// The items of one line as words and blanks, what its end cuts shaped anew.
#pragma once

#include "typeset/paragraph_items.hpp"

#include <cstdint>
#include <vector>

namespace galley::typeset {

/// Glyphs or a blank, next to each other on the line.
struct LinePart {
    const ShapedWord* word = nullptr;  ///< nothing: a blank
    std::vector<std::uint32_t> source; ///< as of ShapedPart
    std::uint32_t hyphen = UINT32_MAX; ///< as of ShapedPart
    std::uint32_t begin = 0;           ///< bytes of the paragraph's text
    std::uint32_t end = 0;
    std::uint32_t span = 0;
    int choice = 0;
    double size = 0.0; ///< points; 0: room beside ideographs, which has no character
    double scale = 0.0;
    double width = 0.0;
    bool tracks = false;     ///< as of Piece
    bool east_asian = false; ///< likewise
    double trim_left = 0.0;
    double trim_right = 0.0;
    bool unseen = false;    ///< as of StyledSpan
    std::uint8_t level = 0; ///< likewise
    bool autospace = false; ///< room that must not be read as a blank
    const LineItem* glue = nullptr;
};

struct LineParts {
    std::vector<LinePart> parts;
    std::size_t trailing = 0; ///< parts at the end that are blanks outside the measure
};

/// What a run that holds all of them has.
struct PartsSize {
    std::size_t glyphs = 0;
    std::size_t bytes = 0; ///< of text
};
PartsSize size_of(const std::vector<LinePart>& parts);

/// From item `first` up to the break at item `end`.
LineParts line_parts(const ParagraphText& text,
                     const ParagraphItems& items,
                     std::size_t first,
                     std::size_t end,
                     Shaper& shaper);

} // namespace galley::typeset
