// galley preflight: finished PDFs held against the rules of the press.
#pragma once

#include "cli/console.hpp"
#include "cli/options.hpp"

namespace galley::cli {

/// The exit status: 1 when a rule is broken or a file cannot be read.
int preflight_files(const PreflightOptions& options,
                    const MessageOptions& messages,
                    const Console& console);

} // namespace galley::cli
