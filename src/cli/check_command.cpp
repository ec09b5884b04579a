// Sources listed, reviewed in parallel, told in order.
#include "cli/check_command.hpp"

#include "batch/ordered_jobs.hpp"
#include "batch/source_conversion.hpp"
#include "batch/source_list.hpp"
#include "batch/source_outcome.hpp"

#include <algorithm>
#include <vector>

namespace galley::cli {

int check_manuscripts(const CheckOptions& options,
                      const MessageOptions& messages,
                      const Console& console) {
    Diagnostics general;
    const auto files = batch::list_sources(options.sources, options.run.output, general);
    console.say(general);
    int status = general.has(Severity::Error) ? 1 : 0;
    std::vector<batch::SourceOutcome> outcomes(files.size());
    batch::run_in_order(
        files.size(),
        batch::thread_count(options.run),
        [&](std::size_t i) { outcomes[i] = batch::check_source(files[i], options.run); },
        [&](std::size_t i) {
            console.say(outcomes[i].diagnostics);
            status = std::max(status, outcomes[i].status);
        });
    if (messages.json) {
        Console::put(batch::run_report(status, outcomes, general));
    }
    return status;
}

} // namespace galley::cli
