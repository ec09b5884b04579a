// What a paragraph's style asks of its lines, in numbers.
#pragma once

#include "presentation/box.hpp"
#include "typeset/line_assembly.hpp"
#include "typeset/line_breaking.hpp"

namespace galley::typeset {

/// Lines this even need no hyphen, after the letters have given their share. TeX's 1 costs three
/// times the hyphens in EB Garamond 11 on 14 pt, and pages more short lines.
inline constexpr double tolerance_without_hyphens = 1.25 + ratio_of_letters;
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
