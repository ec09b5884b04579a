// galley explain: why each line of a text was read as it was.
#pragma once

#include "cli/console.hpp"
#include "cli/options.hpp"

namespace galley::cli {

/// Gives the exit status. Throws Error when the source cannot be read. `colored`: for a terminal.
int explain_source(const ExplainOptions& options,
                   const MessageOptions& messages,
                   const Console& console,
                   bool colored);

} // namespace galley::cli
