// galley build: sources in, results out.
#pragma once

#include "cli/console.hpp"
#include "cli/environment.hpp"
#include "cli/options.hpp"

namespace galley::cli {

/// Gives the exit status. Throws Error when nothing could be begun.
int build(const BuildOptions& options,
          const MessageOptions& messages,
          const Environment& environment,
          const Console& console);

} // namespace galley::cli
