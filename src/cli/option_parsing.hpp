// The options that several commands share, over Boost.Program_options.
#pragma once

#include "base/length.hpp"
#include "batch/run_options.hpp"
#include "cli/environment.hpp"
#include "cli/options.hpp"

#include <boost/program_options.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::cli {

using Texts = std::vector<std::string>;
using OptionList = boost::program_options::options_description;
using OptionValues = boost::program_options::variables_map;

/// Throws Error(BadUsage).
[[noreturn]] void usage(const std::string& message, const Origin& origin = {});

/// --json, -q, -v, --color, --help.
OptionList message_options();
/// What is made of a source, and how: -t, --style, --lang, --set, -j …
OptionList conversion_options();
/// --from, --encoding, --lang: how sources are read.
void add_source_options(OptionList& options);
/// --encoding, --lang: how one plain text is read.
void add_text_options(OptionList& options);
/// The keys of --set, for people.
std::string settings_help();

/// Options may not be shortened. `positional` names what stands without an option; empty: nothing
/// may. Throws Error(BadUsage).
OptionValues parse(const Texts& arguments,
                   const OptionList& visible,
                   const char* positional,
                   const std::string& command);

/// A number of at most nine digits and nothing else.
std::optional<std::uint32_t> number_in(std::string_view digits);
/// "12" of "a.txt:12", a part of `source`; a file of that very name is a file.
std::optional<std::string_view> lines_behind(std::string_view source);

/// Empty when the option is not given.
std::string text_of(const OptionValues& values, const char* name);
Texts texts_of(const OptionValues& values, const char* name);

MessageOptions read_message_options(const OptionValues& values);
/// The project's plug-ins, then those of --plugin. Throws Error(BadInput) when one of the project's
/// is not there.
Texts chosen_plugins(const OptionValues& values, const Project& project);
/// The values of conversion_options, and those of run.project that no option overrides. What is
/// wrong with the project's file but can be left out is told.
void read_conversion_options(const OptionValues& values,
                             const Environment& environment,
                             batch::RunOptions& run,
                             StyleChoice& style,
                             Diagnostics& told);

} // namespace galley::cli
