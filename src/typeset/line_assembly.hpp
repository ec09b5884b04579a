// Broken items into glyphs at their places on a line.
#pragma once

#include "presentation/box.hpp"
#include "typeset/line_shape.hpp"
#include "typeset/page.hpp"
#include "typeset/paragraph_items.hpp"

#include <string>
#include <vector>

namespace galley::typeset {

/// x counts from the left edge of the paragraph's measure, y from the baseline; fonts are those
/// of the FontBook until the pages are finished.
struct SetLine {
    std::vector<GlyphRun> runs;
    std::vector<LinkArea> links; ///< y and height reach over the letters
    std::vector<Anchor> anchors; ///< x only
    std::vector<DrawnLetter> letters;
    double width = 0.0;     ///< without a blank at the end
    double stretched = 0.0; ///< its blanks' width over the natural one; 1: as it is
    double overfull = 0.0;  ///< points by which it is wider than the measure
    bool hyphenated = false;
};

/// Blanks this many times their natural width are gaps: such a line hangs nothing over its edges.
inline constexpr double gaping = 2.0;

struct LineFrame {
    double measure = 0.0;
    LineShape shape;
    bool balanced = false;                          ///< lines of nearly equal length
    css::TextAlign align = css::TextAlign::Justify; ///< Left, Right, Center or Justify
    css::TextAlign last = css::TextAlign::Left;
    Length em;               ///< of the paragraph: what superscripts rise by a share of
    double protrusion = 0.0; ///< share of the table's values
    double expansion = 0.0;  ///< share of their width by which letters may grow or shrink
    double tracking = 0.0;   ///< share of their size by which letters may be moved apart
    bool rightward = true;
};

struct LineSource {
    const ParagraphText& text;
    const ParagraphItems& items;
    const std::vector<presentation::TextRun>& runs;
    const std::vector<int>* structure = nullptr;
};

/// From item `first` up to the break at item `end`.
struct LinePlace {
    std::size_t first = 0;
    std::size_t end = 0;
    double indent = 0.0;
};

SetLine assemble_line(const LineSource& source,
                      const LineFrame& frame,
                      const LinePlace& place,
                      Shaper& shaper);

} // namespace galley::typeset
