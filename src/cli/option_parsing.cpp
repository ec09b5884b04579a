// Options described, read and checked.
#include "cli/option_parsing.hpp"

#include "base/ascii.hpp"
#include "base/error.hpp"
#include "cli/project_choice.hpp"
#include "galley/format_search.hpp"
#include "galley/preset_search.hpp"
#include "galley/settings.hpp"
#include "press/trim_size.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <system_error>

namespace galley::cli {

namespace po = boost::program_options;

namespace {

std::string names_of(bool writers, const FormatList& known) {
    Texts names;
    for (const Format* format : known.all()) {
        if (writers ? format->write != nullptr : format->read != nullptr) {
            names.emplace_back(format->name);
        }
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

/// Names with commas between them, of the command line or of the project.
std::vector<const Format*> written_formats(const ProjectValues& lists, const FormatList& known) {
    std::vector<const Format*> wanted;
    for (const ProjectValue& list : lists) {
        std::istringstream names(list.text);
        for (std::string name; std::getline(names, name, ',');) {
            const Format* format = known.find(name);
            if (format == nullptr || format->write == nullptr) {
                usage(fmt::format("galley writes no format \"{}\"; it writes {}",
                                  name,
                                  names_of(true, known)),
                      list.origin);
            }
            if (std::find(wanted.begin(), wanted.end(), format) == wanted.end()) {
                wanted.push_back(format);
            }
        }
    }
    if (wanted.empty()) {
        usage(fmt::format("-t names no format; galley writes {}", names_of(true, known)));
    }
    return wanted;
}

/// Writers that were added, and some of galley's own, are made on request only.
std::vector<const Format*> all_written_formats(bool for_press) {
    std::vector<const Format*> all;
    for (const Format& format : formats()) {
        if (format.write != nullptr &&
            (!format.on_request || (for_press && format.name == "print"))) {
            all.push_back(&format);
        }
    }
    return all;
}

/// Letters, digits and single hyphens, beginning with two to eight letters (RFC 5646 2.1).
bool is_language_tag(const std::string& tag) {
    const auto first_part = std::min(tag.find('-'), tag.size());
    if (first_part < 2 || first_part > 8 ||
        !std::all_of(
            tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(first_part), is_ascii_letter)) {
        return false;
    }
    std::size_t part = 0;
    for (const char c : tag) {
        part = c == '-' ? 0 : part + 1;
        if (!(is_ascii_alphanumeric(c) || c == '-') || part > 8) {
            return false;
        }
    }
    return part != 0 && tag.find("--") == std::string::npos;
}

void read_metadata(const OptionValues& values, const FormatList& known, Metadata& metadata) {
    for (const std::string& pair : texts_of(values, "set")) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0) {
            usage(fmt::format("--set {}: write it as --set KEY=VALUE", pair));
        }
        const auto fault = assign(metadata, pair.substr(0, equals), pair.substr(equals + 1), known);
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

void read_style_choice(const OptionValues& values,
                       const Project& project,
                       const StyleFolders& folders,
                       StyleChoice& style) {
    if (values.count("style") != 0) {
        style.name = text_of(values, "style");
    } else if (const std::string name = style_of(project, folders); !name.empty()) {
        style.name = name;
    }
    style.presets =
        load_presets(values.count("preset") != 0 ? preset_names(text_of(values, "preset"))
                                                 : presets_of(project, folders),
                     folders);
    const bool given = values.count("trim") != 0;
    const std::string trim = given ? text_of(values, "trim") : project.trim.text;
    if (given || !trim.empty()) {
        style.trim = press::parse_trim(trim);
        if (!style.trim) {
            usage(fmt::format("{} {}: write it as 6x9in, 148x210mm or A5, each side between 1 "
                              "and 200 inches",
                              given ? "--trim" : "trim",
                              trim),
                  given ? Origin() : project.trim.origin);
        }
    }
}

/// A printing house's preset asks for its file.
void read_formats(const OptionValues& values, bool for_press, batch::RunOptions& run) {
    ProjectValues lists;
    for (const std::string& list : texts_of(values, "to")) {
        lists.push_back({list, {}});
    }
    if (values.count("to") == 0) {
        lists = run.project.formats;
    }
    run.formats_named = values.count("to") != 0 || !lists.empty();
    run.formats =
        run.formats_named ? written_formats(lists, *run.known) : all_written_formats(for_press);
}

void read_reader(const OptionValues& values, batch::RunOptions& run) {
    const bool given = values.count("from") != 0;
    const std::string from = given ? text_of(values, "from") : run.project.from.text;
    if (given || !from.empty()) {
        run.from = find_format(from);
        if (run.from == nullptr || run.from->read == nullptr) {
            usage(fmt::format("galley reads no format \"{}\"; it reads {}",
                              from,
                              names_of(false, *run.known)),
                  given ? Origin() : run.project.from.origin);
        }
    }
    run.encoding = text_of(values, "encoding");
    if (run.encoding.empty()) {
        run.encoding = run.project.encoding.text;
    }
}

/// The project's first, then those of the command line.
void read_transforms(const OptionValues& values,
                     const StyleFolders& folders,
                     batch::RunOptions& run) {
    Texts files;
    for (const ProjectValue& value : run.project.xslt) {
        files.push_back((run.project.folder / value.text).lexically_normal().string());
    }
    const Texts given = texts_of(values, "xslt");
    files.insert(files.end(), given.begin(), given.end());
    const std::filesystem::path schema = shipped_file("galley.rng", folders);
    if (!files.empty() && schema.empty()) {
        throw Error(Fault::Internal, "galley's own schema, galley.rng, is not where it should be");
    }
    for (const std::string& file : files) {
        run.transforms.emplace_back(file, schema);
    }
}

po::typed_value<std::string>* text_value(const char* name) {
    return po::value<std::string>()->value_name(name);
}

} // namespace

void usage(const std::string& message, const Origin& origin) {
    throw Error(Fault::BadUsage, message, origin);
}

OptionList message_options() {
    OptionList options("Messages");
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

void add_source_options(OptionList& options) {
    options.add_options() //
        ("from",
         text_value("FORMAT"),
         "what the sources are (default: by extension, else by content)")                   //
        ("encoding", text_value("NAME"), "of text sources (default: found from the bytes)") //
        ("lang", text_value("TAG"), "language of the text: en, de-AT ...");
}

void add_text_options(OptionList& options) {
    options.add_options()                                                                 //
        ("encoding", text_value("NAME"), "of the source (default: found from the bytes)") //
        ("lang", text_value("TAG"), "language of the text");
}

OptionList conversion_options() {
    const auto text = text_value;
    const auto texts = [](const char* name) { return po::value<Texts>()->value_name(name); };
    OptionList options("Options");
    options.add_options()                                                                   //
        ("to,t", texts("LIST"), "formats to make, with commas between them (default: all)") //
        ("output,o",
         text("DIR"),
         "folder of the results (default: output, or as galley.toml says)") //
        ("style",
         text("NAME"),
         "a style by name (galley styles), a folder with style.css, or a .css file") //
        ("trim", text("SIZE"), "page size: 6x9in, 148x210mm, A5 ...")                //
        ("preset",
         text("NAME"),
         "a printing house and ebook stores, with commas (galley presets), or .toml files");
    add_source_options(options);
    options.add_options()                                                        //
        ("set", texts("KEY=VALUE"), "metadata or a setting; may be given again") //
        ("jobs,j",
         po::value<int>()->value_name("N"),
         "threads: sources converted at a time, or "
         "parts of one (default: one a processor)")                                            //
        ("strict", "a warning fails its source")                                               //
        ("xslt", texts("FILE"), "change the document by this stylesheet before it is written") //
        ("plugin", texts("FILE"), "a writer in a shared library (see docs/plugins.md)")        //
        ("map", "also write NAME.map.json: which lines became what, and what was left out");
    return options;
}

std::string settings_help() {
    std::string text = "\nKeys of --set: title, short-title, subtitle, author, contact, language, "
                       "date, isbn,\npublisher, description, rights, series, series-number, "
                       "keyword (author and keyword\nmay be given again), and the settings\n";
    for (const Setting& setting : settings()) {
        text += fmt::format("  {:<22} {}\n      {}\n",
                            setting.name,
                            setting.values.empty() ? "TEXT" : setting.values,
                            setting.description);
    }
    return text;
}

OptionValues parse(const Texts& arguments,
                   const OptionList& visible,
                   const char* positional,
                   const std::string& command) {
    po::options_description all;
    po::positional_options_description places;
    all.add(visible);
    if (*positional != 0) {
        all.add_options()(positional, po::value<Texts>());
        places.add(positional, -1);
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

std::optional<std::uint32_t> number_in(std::string_view digits) {
    constexpr std::size_t most_digits = 9;
    const bool number = !digits.empty() && digits.size() <= most_digits &&
                        digits.find_first_not_of("0123456789") == std::string_view::npos;
    return number ? std::optional(static_cast<std::uint32_t>(std::stoul(std::string(digits))))
                  : std::nullopt;
}

std::optional<std::string_view> lines_behind(std::string_view source) {
    const std::size_t colon = source.rfind(':');
    std::error_code ignored;
    const bool parted =
        colon != std::string_view::npos && !std::filesystem::exists(source, ignored);
    return parted ? std::optional(source.substr(colon + 1)) : std::nullopt;
}

std::string text_of(const OptionValues& values, const char* name) {
    return values.count(name) == 0 ? std::string() : values[name].as<std::string>();
}

Texts texts_of(const OptionValues& values, const char* name) {
    return values.count(name) == 0 ? Texts() : values[name].as<Texts>();
}

MessageOptions read_message_options(const OptionValues& values) {
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

Texts chosen_plugins(const OptionValues& values, const Project& project) {
    Texts plugins = plugins_of(project);
    const Texts given = texts_of(values, "plugin");
    plugins.insert(plugins.end(), given.begin(), given.end());
    return plugins;
}

void read_conversion_options(const OptionValues& values,
                             const Environment& environment,
                             batch::RunOptions& run,
                             StyleChoice& style,
                             Diagnostics& told) {
    const StyleFolders folders = style_folders(environment);
    const Project& project = run.project;
    read_style_choice(values, project, folders, style);
    run.known = known_formats(style.name, chosen_plugins(values, project), folders);
    run.project_metadata = project_metadata(project, *run.known, told);
    read_formats(values, style.presets.house.has_value(), run);
    run.output = output_of(project);
    if (values.count("output") != 0) {
        run.output = std::filesystem::path(text_of(values, "output")).lexically_normal();
        if (run.output.empty()) {
            usage("-o names no folder");
        }
    }
    read_reader(values, run);
    read_metadata(values, *run.known, run.metadata);
    read_transforms(values, folders, run);
    if (values.count("jobs") != 0) {
        const int jobs = values["jobs"].as<int>();
        if (jobs < 1 || jobs > 1024) {
            usage(fmt::format("-j {}: it is a number from 1 to 1024", jobs));
        }
        run.jobs = static_cast<unsigned>(jobs);
    }
    run.strict = values.count("strict") != 0 || project.strict.text == "true";
    run.map = values.count("map") != 0 || project.map.text == "true";
}

} // namespace galley::cli
