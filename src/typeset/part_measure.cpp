// How wide parts of pieces are, and what their letters may give.
#include "typeset/part_measure.hpp"

namespace galley::typeset {

double PartMeasure::width(const Piece& piece, const ShapedWord& word) const {
    if (span(piece).unseen) {
        return 0.0;
    }
    return static_cast<double>(word.width) * piece.scale +
           word.clusters * span(piece).font->letter_spacing - piece.trim_left - piece.trim_right;
}

double PartMeasure::width(const Piece& piece, std::uint32_t begin, std::uint32_t end) const {
    if (span(piece).unseen || (begin == piece.begin && end == piece.end)) {
        return width(piece, *piece.word);
    }
    if (piece.transform != css::TextTransform::None) {
        return width(piece, *shape_part(text_, piece, {begin, end, false}).word);
    }
    const double spacing = span(piece).font->letter_spacing;
    double sum = 0.0;
    for (const bridge::ShapedGlyph& glyph : piece.word->glyphs) {
        const std::uint32_t byte = piece.begin + glyph.cluster;
        sum += byte >= begin && byte < end ? glyph.x_advance * piece.scale + spacing : 0.0;
    }
    return sum;
}

double
PartMeasure::give(const Piece& piece, std::uint32_t begin, std::uint32_t end, double width) const {
    double clusters = 0.0;
    if (piece.east_asian) {
        return 0.0;
    }
    if (!piece.tracks || give_.tracking <= 0.0 || span(piece).unseen) {
        return width * give_.expansion;
    }
    if (begin == piece.begin && end == piece.end) {
        clusters = piece.word->clusters;
    } else {
        for (const bridge::ShapedGlyph& glyph : piece.word->glyphs) {
            const std::uint32_t byte = piece.begin + glyph.cluster;
            clusters += byte >= begin && byte < end ? 1.0 : 0.0;
        }
    }
    // What letters are moved by is made narrower as they are (Tz and Tc, ISO 32000-1 9.3.3).
    const double tracking = give_.tracking * (1.0 - give_.expansion);
    return width * give_.expansion + clusters * piece.size * tracking;
}

} // namespace galley::typeset
