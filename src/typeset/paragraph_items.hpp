// A paragraph's text as boxes, glues and penalties, each with what it is made of.
#pragma once

#include "typeset/hyphen_points.hpp"
#include "typeset/line_breaking.hpp"
#include "typeset/paragraph_text.hpp"

#include <cstdint>
#include <string_view>
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
    const ShapedWord* word = nullptr;
};

/// What stands behind the LineItem of the same index.
struct Cell {
    enum class Kind : std::uint8_t { Nothing, Text, Space };
    Kind kind = Kind::Nothing;
    std::uint32_t piece = 0; ///< Text: index of the piece; Space: of the span
    std::uint32_t begin = 0; ///< bytes of the paragraph's text
    std::uint32_t end = 0;
};

struct MissingCharacter {
    char32_t code_point = 0;
    int font = 0; ///< of the book: the one first asked
};

struct ParagraphItems {
    std::vector<LineItem> items;
    std::vector<Cell> cells; ///< as many as items
    std::vector<Piece> pieces;
    std::vector<MissingCharacter> missing;
    std::vector<int> scaled_capitals; ///< fonts whose small capitals had to be made by scaling
    bool could_hyphenate = false;     ///< a dictionary may offer more breaks
};

struct ItemRules {
    double measure = 0.0; ///< words wider than this may be cut anywhere
    bool hyphenate = false;
    bool justified = true;
    double protrusion = 0.0;       ///< share of the table's values
    double expansion = 0.0;        ///< share of their width by which letters may grow or shrink
    double hyphen_penalty = 150.0; ///< near Typst's 135; TeX's 50 doubles the hyphens
};

/// A piece's characters [begin, end) as shaped by themselves.
struct ShapedPart {
    const ShapedWord* word = nullptr;
    std::vector<std::uint32_t> source; ///< cluster → byte after `begin`; empty: the same
    std::uint32_t hyphen = UINT32_MAX; ///< cluster of a hyphen that was added at the end
};
ShapedPart shape_part(Shaper& shaper,
                      const ParagraphText& text,
                      const Piece& piece,
                      std::uint32_t begin,
                      std::uint32_t end,
                      bool hyphen);

/// Replaces what `out` holds and reuses its memory.
void make_items(const ParagraphText& text,
                const ItemRules& rules,
                Shaper& shaper,
                HyphenPoints& hyphens,
                ParagraphItems& out);

} // namespace galley::typeset
