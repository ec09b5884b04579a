// galley check: what a manuscript's own text shows to be wrong with it.
#pragma once

#include "cli/console.hpp"
#include "cli/options.hpp"

namespace galley::cli {

/// Gives the exit status.
int check_manuscripts(const CheckOptions& options,
                      const MessageOptions& messages,
                      const Console& console);

} // namespace galley::cli
