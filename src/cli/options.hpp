// What the command line asks for, as plain values.
#pragma once

#include "base/length.hpp"
#include "document/metadata.hpp"
#include "galley/registry.hpp"

#include <filesystem>
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

struct BuildOptions {
    std::vector<std::string> sources; ///< as written; "-": standard input
    std::vector<const Format*> formats;
    bool formats_named = false; ///< by -t; else all that are written
    std::filesystem::path output{"output"};
    bool to_stdout = false;
    std::string style{"default"};
    std::optional<std::pair<Length, Length>> trim;
    const Format* from = nullptr;
    std::string encoding;
    Metadata metadata; ///< of --set and --lang
    unsigned jobs = 0; ///< 0: as many as there are processors
    bool strict = false;
    bool map = false;
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
