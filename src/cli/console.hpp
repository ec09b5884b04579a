// The one place that writes to standard output and standard error.
#pragma once

#include "base/diagnostics.hpp"
#include "cli/options.hpp"

#include <string_view>

namespace galley::cli {

/// `on_terminal`: the stream is a terminal that shows colours.
bool in_color(const MessageOptions& options, bool on_terminal);

class Console {
public:
    Console(const MessageOptions& options, bool color_on_terminal);

    /// One line on standard error, unless the options hide its severity.
    void say(const Diagnostic& diagnostic) const;
    void say(const Diagnostics& diagnostics) const;
    /// Throws Error(BadInput) when standard output cannot be written.
    static void put(std::string_view bytes);

private:
    bool quiet_;
    bool verbose_;
    bool color_;
};

} // namespace galley::cli
