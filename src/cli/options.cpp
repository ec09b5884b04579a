// The command line, over Boost.Program_options.
#include "cli/options.hpp"

#include "base/error.hpp"
#include "batch/limits.hpp"
#include "cli/trim_size.hpp"
#include "galley/settings.hpp"

#include <boost/program_options.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <sstream>

namespace galley::cli {

namespace {

namespace po = boost::program_options;
using Texts = std::vector<std::string>;

constexpr std::string_view program_help =
    "galley reads plain text, Markdown or DocBook, recovers its structure and publishes it.\n\n"
    "  galley build [SOURCE...] [options]   converts; without SOURCE, all of input/\n"
    "  galley formats                       lists what is read and written\n"
    "  galley COMMAND --help                says more\n"
    "  galley --version\n\n"
    "Exit status: 0 done, 1 some input failed (the rest is done), 2 usage, 3 galley's fault.\n";

[[noreturn]] void usage(const std::string& message) { throw Error(Fault::BadUsage, message); }

po::options_description message_options() {
    po::options_description options("Messages");
    options.add_options()                                                  //
        ("json", "print one JSON object about the run on standard output") //
        ("quiet,q", "errors only")                                         //
        ("verbose,v", "also say what is written")                          //
        ("color",
         po::value<std::string>()->value_name("WHEN")->implicit_value("always"),
         "auto, always or never; NO_COLOR in the environment means never") //
        ("help,h", "print this");
    return options;
}

po::options_description build_options() {
    const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
    const auto texts = [](const char* name) { return po::value<Texts>()->value_name(name); };
    po::options_description options("Options");
    options.add_options()                                                                   //
        ("to,t", texts("LIST"), "formats to make, with commas between them (default: all)") //
        ("output,o",
         text("DIR"),
         "folder of the results (default: output); - with one format: "
         "standard output")                                                                       //
        ("style", text("NAME"), "a built-in style, a folder with style.css, or a .css file")      //
        ("trim", text("SIZE"), "page size: 6x9in, 148x210mm, A5 ...")                             //
        ("from", text("FORMAT"), "what the sources are (default: by extension, else by content)") //
        ("encoding", text("NAME"), "of text sources (default: found from the bytes)")             //
        ("lang", text("TAG"), "language of the text: en, de-AT ...")                              //
        ("set", texts("KEY=VALUE"), "metadata or a setting; may be given again")                  //
        ("jobs,j",
         po::value<int>()->value_name("N"),
         "sources converted at a time (default: one "
         "a processor)")                         //
        ("strict", "a warning fails its source") //
        ("map", "also write NAME.map.json: which lines became what, and what was left out");
    return options;
}

std::string settings_help() {
    std::string text = "\nKeys of --set: title, subtitle, author, language, date, isbn, publisher, "
                       "description,\nrights, keyword (author and keyword may be given again), "
                       "and the settings\n";
    for (const Setting& setting : settings()) {
        text += fmt::format("  {:<22} {}\n      {}\n",
                            setting.name,
                            setting.values.empty() ? "TEXT" : setting.values,
                            setting.description);
    }
    return text;
}

std::string build_help() {
    std::ostringstream out;
    out << "galley build [SOURCE...] [options]\n\n"
           "A SOURCE is a file, a folder, or - for standard input. Without one: input/.\n"
           "Metadata: from the command line, else the header block at the top of the text, else\n"
           "NAME.toml beside the source. A source is never written to.\n"
        << fmt::format("A source may be as large as {} MiB.\n\n", batch::source_limit >> 20U)
        << build_options() << '\n'
        << message_options() << settings_help()
        << "\nExit status: 0 done, 1 some input failed (the rest is done), 2 usage, 3 galley's "
           "fault.\n";
    return out.str();
}

std::string formats_help() {
    std::ostringstream out;
    out << "galley formats [--json]\n\nLists the formats that are read and written.\n\n"
        << message_options();
    return out.str();
}

po::variables_map parse(const Texts& arguments,
                        const po::options_description& visible,
                        bool takes_sources,
                        const std::string& command) {
    po::options_description all;
    po::positional_options_description places;
    all.add(visible);
    if (takes_sources) {
        all.add_options()("source", po::value<Texts>());
        places.add("source", -1);
    }
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::variables_map values;
    try {
        po::store(
            po::command_line_parser(arguments).options(all).positional(places).style(style).run(),
            values);
    } catch (const po::error& fault) {
        usage(fmt::format("{}; see galley {} --help", fault.what(), command));
    }
    return values;
}

std::string text_of(const po::variables_map& values, const char* name) {
    return values.count(name) == 0 ? std::string() : values[name].as<std::string>();
}

Texts texts_of(const po::variables_map& values, const char* name) {
    return values.count(name) == 0 ? Texts() : values[name].as<Texts>();
}

std::string names_of(bool writers) {
    Texts names;
    for (const Format& format : formats()) {
        if (writers ? format.write != nullptr : format.read != nullptr) {
            names.emplace_back(format.name);
        }
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

std::vector<const Format*> written_formats(const Texts& lists) {
    std::vector<const Format*> wanted;
    for (const std::string& list : lists) {
        std::istringstream names(list);
        for (std::string name; std::getline(names, name, ',');) {
            const Format* format = find_format(name);
            if (format == nullptr || format->write == nullptr) {
                usage(fmt::format(
                    "galley writes no format \"{}\"; it writes {}", name, names_of(true)));
            }
            if (std::find(wanted.begin(), wanted.end(), format) == wanted.end()) {
                wanted.push_back(format);
            }
        }
    }
    if (wanted.empty()) {
        usage(fmt::format("-t names no format; galley writes {}", names_of(true)));
    }
    return wanted;
}

std::vector<const Format*> all_written_formats() {
    std::vector<const Format*> all;
    for (const Format& format : formats()) {
        if (format.write != nullptr) {
            all.push_back(&format);
        }
    }
    return all;
}

/// Letters, digits and single hyphens, beginning with two to eight letters (RFC 5646 2.1).
bool is_language_tag(const std::string& tag) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto first_part = std::min(tag.find('-'), tag.size());
    if (first_part < 2 || first_part > 8 ||
        !std::all_of(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(first_part), letter)) {
        return false;
    }
    std::size_t part = 0;
    for (const char c : tag) {
        part = c == '-' ? 0 : part + 1;
        if (!(letter(c) || (c >= '0' && c <= '9') || c == '-') || part > 8) {
            return false;
        }
    }
    return part != 0 && tag.find("--") == std::string::npos;
}

void read_metadata(const po::variables_map& values, Metadata& metadata) {
    for (const std::string& pair : texts_of(values, "set")) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0) {
            usage(fmt::format("--set {}: write it as --set KEY=VALUE", pair));
        }
        const auto fault = assign(metadata, pair.substr(0, equals), pair.substr(equals + 1));
        if (!fault.empty()) {
            usage(fmt::format("--set {}: {}", pair, fault));
        }
    }
    if (values.count("lang") != 0) {
        metadata.language = text_of(values, "lang");
    }
    if (!metadata.language.empty() && !is_language_tag(metadata.language)) {
        usage(fmt::format("\"{}\" is no language tag; write en, de-AT, zh-Hant ...",
                          metadata.language));
    }
}

MessageOptions read_message_options(const po::variables_map& values) {
    MessageOptions options;
    options.quiet = values.count("quiet") != 0;
    options.verbose = values.count("verbose") != 0;
    options.json = values.count("json") != 0;
    const std::string color = text_of(values, "color");
    if (color == "always") {
        options.color = ColorChoice::Always;
    } else if (color == "never") {
        options.color = ColorChoice::Never;
    } else if (!color.empty() && color != "auto") {
        usage(fmt::format("--color={}: it is auto, always or never", color));
    }
    return options;
}

void read_page_options(const po::variables_map& values, BuildOptions& build) {
    if (values.count("style") != 0) {
        build.style = text_of(values, "style");
    }
    if (values.count("trim") != 0) {
        build.trim = parse_trim(text_of(values, "trim"));
        if (!build.trim) {
            usage(fmt::format("--trim {}: write it as 6x9in, 148x210mm or A5, each side between 1 "
                              "and 200 inches",
                              text_of(values, "trim")));
        }
    }
}

BuildOptions read_build_options(const po::variables_map& values) {
    BuildOptions build;
    build.sources = texts_of(values, "source");
    build.formats_named = values.count("to") != 0;
    build.formats =
        build.formats_named ? written_formats(texts_of(values, "to")) : all_written_formats();
    if (values.count("output") != 0) {
        build.output = text_of(values, "output");
        build.to_stdout = build.output == "-";
        if (build.output.empty()) {
            usage("-o names no folder");
        }
    }
    read_page_options(values, build);
    const std::string from = text_of(values, "from");
    build.from = values.count("from") != 0 ? find_format(from) : nullptr;
    if (values.count("from") != 0 && (build.from == nullptr || build.from->read == nullptr)) {
        usage(fmt::format("galley reads no format \"{}\"; it reads {}", from, names_of(false)));
    }
    build.encoding = text_of(values, "encoding");
    read_metadata(values, build.metadata);
    if (values.count("jobs") != 0) {
        const int jobs = values["jobs"].as<int>();
        if (jobs < 1 || jobs > 1024) {
            usage(fmt::format("-j {}: it is a number from 1 to 1024", jobs));
        }
        build.jobs = static_cast<unsigned>(jobs);
    }
    build.strict = values.count("strict") != 0;
    build.map = values.count("map") != 0;
    return build;
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

Options parse_build(const Texts& arguments) {
    po::options_description visible;
    visible.add(build_options()).add(message_options());
    const auto values = parse(arguments, visible, true, "build");
    Options options;
    if (values.count("help") != 0) {
        options.command = Command::Help;
        options.text = build_help();
        return options;
    }
    options.command = Command::Build;
    options.messages = read_message_options(values);
    options.build = read_build_options(values);
    check_stdout_use(options);
    return options;
}

Options parse_formats(const Texts& arguments) {
    const auto values = parse(arguments, message_options(), false, "formats");
    Options options;
    options.command = values.count("help") != 0 ? Command::Help : Command::Formats;
    options.text = formats_help();
    options.messages = read_message_options(values);
    return options;
}

} // namespace

Options parse_options(const std::vector<std::string>& arguments) {
    if (arguments.empty()) {
        usage("no command is given; write galley build, galley formats or galley --help");
    }
    const std::string& command = arguments.front();
    const Texts rest(arguments.begin() + 1, arguments.end());
    if (command == "build") {
        return parse_build(rest);
    }
    if (command == "formats") {
        return parse_formats(rest);
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
    usage(fmt::format("\"{}\" is no command; write galley build, galley formats or galley --help",
                      command));
}

} // namespace galley::cli
