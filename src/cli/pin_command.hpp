// galley pin: lines of a plain text fixed as what they are.
#pragma once

#include "cli/options.hpp"

namespace galley::cli {

/// Gives the exit status. Throws Error when the source cannot be read or the pins cannot be kept.
int pin_lines(const PinOptions& options, const MessageOptions& messages);

} // namespace galley::cli
