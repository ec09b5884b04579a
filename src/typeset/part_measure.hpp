// How wide parts of pieces are, and what their letters may give.
#pragma once

#include "typeset/piece_cutting.hpp"

#include <cstdint>

namespace galley::typeset {

/// Shares of a letter's width and of its size; 0: none.
struct LetterGive {
    double expansion = 0.0;
    double tracking = 0.0;
};

/// In points.
class PartMeasure {
public:
    PartMeasure(const ParagraphText& text, const LetterGive& give) : text_(text), give_(give) {}

    /// Of the bytes [begin, end) of the text, which lie in the piece.
    [[nodiscard]] double width(const Piece& piece, std::uint32_t begin, std::uint32_t end) const;
    /// Of glyphs that stand for a part of the piece.
    [[nodiscard]] double width(const Piece& piece, const ShapedWord& word) const;
    /// By how much the letters of a part may make it wider or narrower.
    [[nodiscard]] double
    give(const Piece& piece, std::uint32_t begin, std::uint32_t end, double width) const;

private:
    [[nodiscard]] const StyledSpan& span(const Piece& piece) const {
        return text_.spans[piece.span];
    }

    const ParagraphText& text_;
    LetterGive give_;
};

} // namespace galley::typeset
