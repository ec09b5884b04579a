// What a batch run did, for programs (JSON) and for people (a page of HTML, a summary).
#pragma once

#include "batch/batch_run.hpp"

#include <string>

namespace galley::batch {

struct ReportFrame {
    std::string folder; ///< of the drafts, as written
    std::string output; ///< of the results, as written
    int status = 0;     ///< exit status
};

/// Described by docs/batch-report.schema.json. Ends with a newline.
std::string report_json(const BatchOutcome& outcome, const ReportFrame& frame);

/// One page without scripts or outside parts.
std::string report_page(const BatchOutcome& outcome, const ReportFrame& frame);

/// "12 drafts: 3 built, 9 unchanged in 0.4 s", without a newline.
std::string report_summary(const BatchOutcome& outcome);

} // namespace galley::batch
