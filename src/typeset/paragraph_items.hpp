// A paragraph's text as boxes, glues and penalties, each with what it is made of.
#pragma once

#include "typeset/hyphen_points.hpp"
#include "typeset/line_breaking.hpp"
#include "typeset/piece_cutting.hpp"

#include <cstdint>
#include <vector>

namespace galley::typeset {

/// What stands behind the LineItem of the same index.
struct Cell {
    /// Autospace: room beside ideographs that must not be read as a blank.
    enum class Kind : std::uint8_t { Nothing, Text, Space, Autospace };
    Kind kind = Kind::Nothing;
    std::uint32_t piece = 0; ///< Text: index of the piece; Space: of the span
    std::uint32_t begin = 0; ///< bytes of the paragraph's text
    std::uint32_t end = 0;
};

struct ParagraphItems : Pieces {
    std::vector<LineItem> items;
    std::vector<Cell> cells;      ///< as many as items
    bool could_hyphenate = false; ///< a dictionary may offer more breaks
};

struct ItemRules {
    double measure = 0.0; ///< words wider than this may be cut anywhere
    bool hyphenate = false;
    bool justified = true;
    double protrusion = 0.0;       ///< share of the table's values
    double expansion = 0.0;        ///< share of their width by which letters may grow or shrink
    double tracking = 0.0;         ///< share of their size by which letters may be moved apart
    double hyphen_penalty = 200.0; ///< TeX has 50; letters that give way leave room to be strict
};

/// Replaces what `out` holds and reuses its memory.
void make_items(const ParagraphText& text,
                const ItemRules& rules,
                Shaper& shaper,
                HyphenPoints& hyphens,
                ParagraphItems& out);

} // namespace galley::typeset
