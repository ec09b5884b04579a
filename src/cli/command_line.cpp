// The command line: commands told apart, each read by its own rules.
#include "cli/command_line.hpp"

#include "base/error.hpp"
#include "batch/limits.hpp"
#include "cli/batch_options.hpp"
#include "cli/check_options.hpp"
#include "cli/option_parsing.hpp"
#include "cli/pin_options.hpp"
#include "cli/preflight_options.hpp"
#include "cli/project_choice.hpp"
#include "galley/format_search.hpp"
#include "galley/preset_search.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <system_error>

namespace galley::cli {

namespace {

constexpr std::string_view program_help =
    "galley reads plain text, Markdown or DocBook, recovers its structure and publishes it.\n\n"
    "  galley build [SOURCE...] [options]   converts; without SOURCE, what galley.toml says,\n"
    "                                       or all of input/\n"
    "  galley batch DIR [options]           many drafts, only what changed\n"
    "  galley check SOURCE...               what is wrong with a manuscript's own text\n"
    "  galley explain SOURCE[:LINE]         why each line was read as it was\n"
    "  galley pin SOURCE:LINE KIND          fixes how a line is read\n"
    "  galley formats                       lists what is read and written\n"
    "  galley presets                       lists printing houses, ebook stores and what they ask "
    "for\n"
    "  galley styles                        lists the styles that go by a name\n"
    "  galley preflight FILE.pdf...         whether a finished PDF may go to a press\n"
    "  galley COMMAND --help                says more\n"
    "  galley --version\n\n"
    "Exit status: 0 done, 1 some input failed (the rest is done), 2 usage, 3 galley's fault.\n";

std::string build_help() {
    std::ostringstream out;
    out << "galley build [SOURCE...] [options]\n\n"
           "A SOURCE is a file, a folder, or - for standard input. Without one, or with the folder "
           "of\n"
           "a galley.toml: what that file says; where there is none: input/. With -o - one result\n"
           "goes to standard output.\n"
           "Metadata: from the command line, else the header block at the top of the text, else\n"
           "NAME.toml beside the source, else galley.toml. A source is never written to.\n"
        << fmt::format("A source may be as large as {} MiB.\n\n", batch::source_limit >> 20U)
        << conversion_options() << '\n'
        << message_options() << settings_help()
        << "\nExit status: 0 done, 1 some input failed (the rest is done), 2 usage, 3 galley's "
           "fault.\n";
    return out.str();
}

OptionList formats_options() {
    OptionList options("Writers");
    options.add_options() //
        ("style",
         boost::program_options::value<std::string>()->value_name("NAME"),
         "also the writers that this style brings") //
        ("plugin",
         boost::program_options::value<Texts>()->value_name("FILE"),
         "also the writer in this shared library");
    return options;
}

std::string formats_help() {
    std::ostringstream out;
    out << "galley formats [options]\n\nLists the formats that are read and written.\n\n"
        << formats_options() << '\n'
        << message_options();
    return out.str();
}

OptionList explain_options() {
    OptionList options("Reading");
    add_text_options(options);
    return options;
}

std::string explain_help() {
    std::ostringstream out;
    out << "galley explain SOURCE[:LINE] [options]\n\nSays for each line of a plain text, or for "
           "one, what it was read as, the votes for and\nagainst it, and what it would have been "
           "else.\n\n"
        << explain_options() << '\n'
        << message_options();
    return out.str();
}

/// "a.txt:12": the file and its line.
void split_line(ExplainOptions& explain) {
    const auto digits = lines_behind(explain.source);
    const auto line = digits ? number_in(*digits) : std::nullopt;
    if (line) {
        explain.line = line;
        explain.source.resize(explain.source.size() - digits->size() - 1);
    }
}

Options parse_explain(const Texts& arguments) {
    OptionList visible;
    visible.add(explain_options()).add(message_options());
    const auto values = parse(arguments, visible, "source", "explain");
    Options options;
    options.command = values.count("help") != 0 ? Command::Help : Command::Explain;
    options.text = explain_help();
    options.messages = read_message_options(values);
    const Texts sources = texts_of(values, "source");
    if (options.command == Command::Explain && sources.size() != 1) {
        usage(fmt::format("galley explain takes one text; here are {}", sources.size()));
    }
    options.explain.source = sources.empty() ? std::string() : sources.front();
    options.explain.encoding = text_of(values, "encoding");
    options.explain.language = text_of(values, "lang");
    split_line(options.explain);
    return options;
}

void check_stdout_use(const Options& options) {
    const BuildOptions& build = options.build;
    if (!build.to_stdout) {
        return;
    }
    if (build.formats.size() != 1) {
        usage("-o - takes one format: name it with -t");
    }
    if (build.map || options.messages.json) {
        usage("-o - goes with neither --map nor --json: standard output holds one result");
    }
}

Options parse_build(const Texts& arguments, const Environment& environment) {
    OptionList visible;
    visible.add(conversion_options()).add(message_options());
    const auto values = parse(arguments, visible, "source", "build");
    Options options;
    if (values.count("help") != 0) {
        options.command = Command::Help;
        options.text = build_help();
        return options;
    }
    options.command = Command::Build;
    options.messages = read_message_options(values);
    options.build.sources = texts_of(values, "source");
    options.build.project = choose_project(options.build.sources);
    if (is_project_folder(options.build.project, options.build.sources)) {
        options.build.sources.clear(); // the project says what is built
    }
    read_conversion_options(
        values, environment, options.build, options.build.style, options.build.told);
    options.build.to_stdout = options.build.output == "-";
    check_stdout_use(options);
    return options;
}

Options parse_formats(const Texts& arguments, const Environment& environment) {
    OptionList visible;
    visible.add(formats_options()).add(message_options());
    const auto values = parse(arguments, visible, "", "formats");
    Options options;
    options.command = values.count("help") != 0 ? Command::Help : Command::Formats;
    options.text = formats_help();
    options.messages = read_message_options(values);
    if (options.command == Command::Formats) {
        const Project project = choose_project({});
        const StyleFolders folders = style_folders(environment);
        std::string style = text_of(values, "style");
        if (style.empty()) {
            style = style_of(project, folders);
        }
        options.known = known_formats(
            style.empty() ? "default" : style, chosen_plugins(values, project), folders);
    }
    return options;
}

/// A command that lists what there is, and takes no other options than those of messages.
Options parse_list(const Texts& arguments,
                   const std::string& name,
                   Command command,
                   std::string_view purpose) {
    OptionList visible;
    visible.add(message_options());
    const auto values = parse(arguments, visible, "", name);
    Options options;
    options.command = values.count("help") != 0 ? Command::Help : command;
    std::ostringstream help;
    help << "galley " << name << " [options]\n\n" << purpose << "\n\n" << message_options();
    options.text = help.str();
    options.messages = read_message_options(values);
    return options;
}

Options parse_presets(const Texts& arguments, const Environment& environment) {
    Options options = parse_list(
        arguments,
        "presets",
        Command::Presets,
        "Lists the printing houses and ebook stores that --preset knows, and what they ask of "
        "a file.");
    if (options.command == Command::Presets) {
        options.presets = shipped_presets(style_folders(environment));
    }
    return options;
}

Options parse_styles(const Texts& arguments, const Environment& environment) {
    Options options = parse_list(arguments,
                                 "styles",
                                 Command::Styles,
                                 "Lists the styles that --style knows by name: those that come "
                                 "with galley and\nthose in the folder that GALLEY_STYLES names.");
    if (options.command == Command::Styles) {
        options.styles = list_styles(style_folders(environment));
    }
    return options;
}

} // namespace

Options parse_options(const std::vector<std::string>& arguments, const Environment& environment) {
    if (arguments.empty()) {
        usage("no command is given; write galley build, galley batch, galley check, galley "
              "explain, galley pin, galley formats, galley presets, galley styles, galley "
              "preflight or galley --help");
    }
    const std::string& command = arguments.front();
    const Texts rest(arguments.begin() + 1, arguments.end());
    if (command == "build") {
        return parse_build(rest, environment);
    }
    if (command == "batch") {
        return parse_batch(rest, environment);
    }
    if (command == "check") {
        return parse_check(rest);
    }
    if (command == "explain") {
        return parse_explain(rest);
    }
    if (command == "pin") {
        return parse_pin(rest);
    }
    if (command == "formats") {
        return parse_formats(rest, environment);
    }
    if (command == "preflight") {
        return parse_preflight(rest, environment);
    }
    if (command == "presets") {
        return parse_presets(rest, environment);
    }
    if (command == "styles") {
        return parse_styles(rest, environment);
    }
    Options options;
    if (command == "--help" || command == "-h" || command == "help") {
        options.command = Command::Help;
        options.text = program_help;
        return options;
    }
    if (command == "--version") {
        options.command = Command::Version;
        options.text = fmt::format("galley {}\n", GALLEY_VERSION);
        return options;
    }
    usage(fmt::format(
        "\"{}\" is no command; write galley build, galley batch, galley check, "
        "galley explain, galley pin, galley formats, galley presets, galley styles, galley "
        "preflight or galley --help",
        command));
}

} // namespace galley::cli
