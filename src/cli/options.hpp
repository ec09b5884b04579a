// What the command line asks for, as plain values.
#pragma once

#include "base/length.hpp"
#include "batch/run_options.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace galley::cli {

enum class Command { Build, Formats, Help, Version };
enum class ColorChoice { Auto, Always, Never };

/// How the program talks; holds for every command.
struct MessageOptions {
    bool quiet = false;   ///< errors only
    bool verbose = false; ///< also what was written
    bool json = false;    ///< one object on standard output
    ColorChoice color = ColorChoice::Auto;
};

struct BuildOptions : batch::RunOptions {
    std::vector<std::string> sources; ///< as written; "-": standard input
    std::string style{"default"};
    std::optional<std::pair<Length, Length>> trim;
};

struct Options {
    Command command = Command::Build;
    MessageOptions messages;
    BuildOptions build;
    std::string text; ///< Help, Version: what to print
};

/// Throws Error(BadUsage) with what to write instead.
Options parse_options(const std::vector<std::string>& arguments);

} // namespace galley::cli
