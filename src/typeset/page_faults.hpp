// What the pages could not have, the worst first: told so that an author can cure it.
#pragma once

#include "base/diagnostics.hpp"
#include "typeset/flow_lines.hpp"
#include "typeset/page_breaking.hpp"

#include <vector>

namespace galley::typeset {

/// G410 to G415, each with the page, the line of the source, the reason and a cure. At most fifty;
/// the last one then says how many more there are. Remarks: no page is wrong, but not the best.
std::vector<Diagnostic>
page_faults(const Flow& flow, const FlowLines& lines, const PageBreaks& breaks);

} // namespace galley::typeset
