// What the letters of a line give before its blanks do, as in pdfTeX: they grow or shrink, and
// stand a little more apart or closer together.
#pragma once

#include "typeset/line_sums.hpp"
#include "typeset/part_measure.hpp"

namespace galley::typeset {

struct LetterChange {
    double scale = 1.0; ///< of their widths
    int tracking = 0;   ///< thousandths of their size
    double width = 0.0; ///< by which the line becomes wider, in points
};

/// For a line that has `room` points too much, or too few. In steps of a thousandth, so that
/// neighbouring lines have few different widths.
LetterChange letter_change(double room, const LineSums& sums, const LetterGive& limits);

} // namespace galley::typeset
