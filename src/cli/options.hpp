// What the command line asks for, as plain values.
#pragma once

#include "batch/batch_run.hpp"
#include "batch/run_options.hpp"
#include "galley/pinning.hpp"
#include "galley/preset_search.hpp"
#include "galley/style_list.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace galley::cli {

enum class Command {
    Build,
    Batch,
    Check,
    Explain,
    Pin,
    Formats,
    Presets,
    Styles,
    Preflight,
    Help,
    Version,
};
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
    StyleChoice style;
    Diagnostics told; ///< about the project's file
};

/// What makes a batch run's exit status 1.
enum class FailOn { Error, Warning, NewWarning };

struct BatchCommandOptions {
    batch::BatchOptions run;
    StyleChoice style;
    Diagnostics told;   ///< about the project's file
    std::string report; ///< a .json file; the page stands beside it as .html; empty: none
    FailOn fail_on = FailOn::Error;
};

struct CheckOptions {
    std::vector<std::string> sources; ///< as written; "-": standard input
    batch::RunOptions run;            ///< of it: reader, encoding, language, jobs, strict
};

struct ExplainOptions {
    std::string source; ///< as written, without the line; "-": standard input
    std::optional<std::uint32_t> line;
    std::string encoding;
    std::string language;
};

struct PinOptions {
    std::string source;             ///< as written, without the lines
    std::optional<LineRange> lines; ///< nothing: all pins are told
    PinKind kind = PinKind::Paragraph;
    int level = 0; ///< of a heading; 0: as the outline says
    bool remove = false;
    std::string encoding;
    std::string language;
};

struct PreflightOptions {
    std::vector<std::string> files;
    std::optional<press::Standard> standard;
    std::optional<press::Preset> preset;
};

struct Options {
    Command command = Command::Build;
    MessageOptions messages;
    BuildOptions build;
    BatchCommandOptions batch;
    CheckOptions check;
    ExplainOptions explain;
    PinOptions pin;
    PreflightOptions preflight;
    std::shared_ptr<const FormatList> known; ///< Formats: those to list
    ShippedPresets presets;                  ///< Presets: those to list
    std::vector<StyleSummary> styles;        ///< Styles: those to list
    std::string text;                        ///< Help, Version: what to print
};

} // namespace galley::cli
