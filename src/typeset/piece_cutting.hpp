// Cuts characters into pieces that one font can shape: by script, by font, by letter case.
#pragma once

#include "typeset/paragraph_text.hpp"

#include <cstdint>
#include <vector>

namespace galley::typeset {

/// Characters shaped as one, in one font and size; never cut but by a line's end.
struct Piece {
    std::uint32_t begin = 0; ///< bytes of the paragraph's text
    std::uint32_t end = 0;
    std::uint32_t span = 0;
    int choice = 0;     ///< of the span's RunFont
    double size = 0.0;  ///< points
    double scale = 0.0; ///< points for one font unit
    css::TextTransform transform = css::TextTransform::None;
    bool starts_word = false;
    std::uint8_t level = 0;  ///< of bidirectional text: odd runs leftward
    bool tracks = true;      ///< letters may be moved apart: its script has upper and lower case
    bool east_asian = false; ///< one character in its square, which is never made wider or narrower
    double trim_left = 0.0;  ///< points of a mark's square that are blank and left out; they come
    double trim_right = 0.0; ///< back as glue
    const ShapedWord* word = nullptr;
};

struct Pieces {
    std::vector<Piece> pieces;
    std::vector<char32_t> missing;    ///< no font has them
    std::vector<int> scaled_capitals; ///< fonts whose small capitals had to be made by scaling
};

/// Characters of one span.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t span = 0;
    bool starts_word = false;
    bool tracks = true;      ///< as of Piece
    std::uint8_t level = 0;  ///< as of Piece
    bool east_asian = false; ///< one character of such text
};

/// Appends the pieces, and what no font has, to `out`.
void cut_pieces(const ParagraphText& text, Shaper& shaper, const Stretch& stretch, Pieces& out);

/// Characters of a piece that stand on one line.
struct Cut {
    std::uint32_t begin = 0; ///< bytes of the paragraph's text
    std::uint32_t end = 0;
    bool hyphen = false; ///< one is added at the end
};

/// A cut as shaped by itself.
struct ShapedPart {
    const ShapedWord* word = nullptr;
    std::vector<std::uint32_t> source; ///< cluster → byte after `begin`; empty: the same
    std::uint32_t hyphen = UINT32_MAX; ///< cluster of a hyphen that was added at the end
};
ShapedPart shape_part(const ParagraphText& text, const Piece& piece, const Cut& cut);

} // namespace galley::typeset
