// galley batch: many drafts in, results and a report out.
#pragma once

#include "cli/console.hpp"
#include "cli/environment.hpp"
#include "cli/options.hpp"

namespace galley::cli {

/// Gives the exit status. Throws Error when nothing could be begun.
int batch_drafts(const BatchCommandOptions& options,
                 const MessageOptions& messages,
                 const Environment& environment,
                 const Console& console);

} // namespace galley::cli
