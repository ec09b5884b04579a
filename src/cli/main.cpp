// The program galley.
#include "base/error.hpp"
#include "batch/source_conversion.hpp"
#include "bridge/system_memory.hpp"
#include "cli/batch_command.hpp"
#include "cli/build_command.hpp"
#include "cli/check_command.hpp"
#include "cli/command_line.hpp"
#include "cli/console.hpp"
#include "cli/environment.hpp"
#include "cli/explain_command.hpp"
#include "cli/formats_command.hpp"
#include "cli/pin_command.hpp"
#include "cli/preflight_command.hpp"
#include "cli/presets_command.hpp"
#include "cli/styles_command.hpp"

#include <csignal>
#include <exception>
#include <string>
#include <vector>

namespace {

namespace cli = galley::cli;
using galley::Error;
using galley::Severity;

int run(const std::vector<std::string>& arguments) {
    const cli::Environment environment = cli::read_environment();
    cli::Options options = cli::parse_options(arguments, environment);
    switch (options.command) {
    case cli::Command::Help:
    case cli::Command::Version:
        cli::Console::put(options.text);
        return 0;
    case cli::Command::Formats:
        cli::Console::put(options.messages.json ? cli::formats_json(*options.known)
                                                : cli::formats_table(*options.known));
        return 0;
    case cli::Command::Presets:
        cli::Console::put(options.messages.json ? cli::presets_json(options.presets)
                                                : cli::presets_table(options.presets));
        return 0;
    case cli::Command::Styles:
        cli::Console::put(options.messages.json ? cli::styles_json(options.styles)
                                                : cli::styles_table(options.styles));
        return 0;
    case cli::Command::Pin:
        return cli::pin_lines(options.pin, options.messages);
    case cli::Command::Explain:
    case cli::Command::Batch:
    case cli::Command::Check:
    case cli::Command::Preflight:
    case cli::Command::Build:
        break;
    }
    const cli::Console console(options.messages, environment.color_on_terminal);
    if (options.command == cli::Command::Explain) {
        return cli::explain_source(options.explain,
                                   options.messages,
                                   console,
                                   cli::in_color(options.messages, environment.color_on_output));
    }
    if (options.command == cli::Command::Check) {
        return cli::check_manuscripts(options.check, options.messages, console);
    }
    if (options.command == cli::Command::Preflight) {
        return cli::preflight_files(options.preflight, options.messages, console);
    }
    if (options.command == cli::Command::Batch) {
        options.batch.run.epoch = cli::epoch_of(environment);
        return cli::batch_drafts(options.batch, options.messages, environment, console);
    }
    options.build.epoch = cli::epoch_of(environment);
    return cli::build(options.build, options.messages, environment, console);
}

} // namespace

int main(int argc, char** argv) {
    // A closed pipe or a file-size limit is a failed write with a message, not a sudden end.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    galley::bridge::give_back_large_blocks();
    const cli::Console plain({}, false);
    try {
        return run({argv + 1, argv + argc});
    } catch (const Error& error) {
        plain.say(galley::batch::as_diagnostic(error, ""));
        return galley::batch::exit_status(error.fault());
    } catch (const std::exception& fault) {
        plain.say({Severity::Error, "", fault.what(), {"galley", 0, 0}});
        return 3;
    }
}
