// What a paragraph's style asks of its lines, in numbers.
#pragma once

#include "presentation/box.hpp"
#include "typeset/line_assembly.hpp"
#include "typeset/line_breaking.hpp"

namespace galley::typeset {

/// Lines this even need no hyphen, after the letters have given their share: blanks stay under one
/// and a half of their width, which is where rivers begin to be seen.
inline constexpr double tolerance_without_hyphens = 0.9 + ratio_of_letters;
/// What pages may choose to be filled or made alike; TeX's 1 leaves more of them short.
inline constexpr double tolerance_of_other_forms = 1.1 + ratio_of_letters;
inline constexpr double tolerance_with_hyphens = 2.0;
/// Share of the measure: stretch lent to desperate lines.
inline constexpr double emergency_share = 0.1;
inline constexpr double ragged_ems = 4.0; ///< how uneven the ends of ragged lines may be
/// The share of their size by which letters may be moved apart in paragraphs that find no even
/// lines. More is seen as letterspacing.
inline constexpr double most_tracking = 0.010;

LineFrame frame_of(const presentation::Box& box, double measure);
LineRules rules_of(const css::ComputedStyle& style, const LineFrame& frame);

} // namespace galley::typeset
