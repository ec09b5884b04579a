// Messages in colour on a terminal, results as they are.
#include "cli/console.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace galley::cli {

namespace {

/// ECMA-48 select graphic rendition.
std::string_view color_of(Severity severity) {
    switch (severity) {
    case Severity::Remark:
    case Severity::Note:
        return "\x1b[36m";
    case Severity::Warning:
        return "\x1b[33m";
    case Severity::Error:
        break;
    }
    return "\x1b[1;31m";
}

std::string colored(const Diagnostic& diagnostic) {
    const std::string line = format_diagnostic(diagnostic);
    const auto place = format_origin(diagnostic.origin);
    const auto start = place.empty() ? 0 : place.size() + 2;
    const auto length = severity_name(diagnostic.severity).size() +
                        (diagnostic.code.empty() ? 0 : diagnostic.code.size() + 2);
    return fmt::format("{}{}{}\x1b[0m{}",
                       line.substr(0, start),
                       color_of(diagnostic.severity),
                       line.substr(start, length),
                       line.substr(start + length));
}

} // namespace

bool in_color(const MessageOptions& options, bool on_terminal) {
    return options.color == ColorChoice::Always ||
           (options.color == ColorChoice::Auto && on_terminal);
}

Console::Console(const MessageOptions& options, bool color_on_terminal)
    : quiet_(options.quiet), verbose_(options.verbose),
      color_(in_color(options, color_on_terminal)) {}

void Console::say(const Diagnostic& diagnostic) const {
    if ((quiet_ && diagnostic.severity != Severity::Error) ||
        (!verbose_ && diagnostic.severity == Severity::Remark)) {
        return;
    }
    const std::string line = (color_ ? colored(diagnostic) : format_diagnostic(diagnostic)) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void Console::say(const Diagnostics& diagnostics) const {
    for (const Diagnostic& diagnostic : diagnostics.list()) {
        say(diagnostic);
    }
}

void Console::put(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() ||
        std::fflush(stdout) != 0) {
        throw Error(Fault::BadInput,
                    fmt::format("cannot be written: {}", std::generic_category().message(errno)),
                    {"standard output", 0, 0});
    }
}

} // namespace galley::cli
