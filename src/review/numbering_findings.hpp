// Numbers of heads that are missing, stand twice or out of their order.
#pragma once

#include "review/finding.hpp"
#include "review/manuscript.hpp"
#include "review/numbering_series.hpp"

#include <vector>

namespace galley::review {

/// G211 missing, G212 twice, G213 out of order. Forms must have been reviewed before: a number that
/// a bare head lacks is not told again. The series are the manuscript's.
void review_numbering(const Manuscript& manuscript,
                      const std::vector<NumberSeries>& series,
                      Findings& findings);

} // namespace galley::review
