// Which files are held against which standard and printing house.
#include "cli/preflight_options.hpp"

#include "cli/option_parsing.hpp"
#include "galley/preset_search.hpp"

#include <fmt/format.h>

#include <sstream>

namespace galley::cli {

namespace {

OptionList preflight_options() {
    const auto text = [](const char* name) {
        return boost::program_options::value<std::string>()->value_name(name);
    };
    OptionList options("Checking");
    options.add_options()                                                                 //
        ("standard", text("NAME"), "x4, x1a or x1a-2001 (default: what the file claims)") //
        ("preset", text("NAME"), "also what this printing house asks for (galley presets)");
    return options;
}

std::string preflight_help() {
    std::ostringstream out;
    out << "galley preflight FILE.pdf... [options]\n\n"
           "Says where finished PDFs break the rules of PDF/X-4 or PDF/X-1a, and with --preset "
           "those of a\nprinting house, each by the rule's name and source. docs/print.md lists "
           "the rules.\n\n"
        << preflight_options() << '\n'
        << message_options()
        << "\nExit status: 0 the files are good; 1 a rule is broken, or a file cannot be read; 2 "
           "usage; 3\ngalley's fault.\n";
    return out.str();
}

} // namespace

Options parse_preflight(const std::vector<std::string>& arguments, const Environment& environment) {
    OptionList visible;
    visible.add(preflight_options()).add(message_options());
    const auto values = parse(arguments, visible, "file", "preflight");
    Options options;
    options.command = values.count("help") != 0 ? Command::Help : Command::Preflight;
    options.text = preflight_help();
    options.messages = read_message_options(values);
    PreflightOptions& preflight = options.preflight;
    preflight.files = texts_of(values, "file");
    if (options.command == Command::Preflight && preflight.files.empty()) {
        usage("galley preflight needs a PDF: galley preflight FILE.pdf...");
    }
    const std::string standard = text_of(values, "standard");
    preflight.standard = press::standard_named(standard);
    if (!standard.empty() && !preflight.standard) {
        usage(fmt::format("--standard {}: it is x4, x1a or x1a-2001", standard));
    }
    if (const std::string preset = text_of(values, "preset"); !preset.empty()) {
        preflight.preset = load_house(preset, style_folders(environment));
    }
    return options;
}

} // namespace galley::cli
