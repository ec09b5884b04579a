// What is checked, and how it is read.
#include "cli/check_options.hpp"

#include "cli/option_parsing.hpp"
#include "galley/format_search.hpp"

#include <fmt/format.h>

#include <sstream>

namespace galley::cli {

namespace {

OptionList check_options() {
    OptionList options("Checking");
    add_source_options(options);
    options.add_options()("strict", "a warning fails its source");
    return options;
}

std::string check_help() {
    std::ostringstream out;
    out << "galley check SOURCE... [options]\n\n"
           "Says what a manuscript's own text shows to be wrong with it: numbers of heads that are "
           "missing,\nstand twice or out of order, heads that differ from the printed contents "
           "list "
           "or from their\nsiblings, notes and marks without each other, quotation marks and "
           "brackets without their other\nhalf, words with and without a hyphen. A SOURCE is a "
           "file, a folder, or - for standard input;\nnothing is written.\n\n"
        << check_options() << '\n'
        << message_options()
        << "\nExit status: 0 done, with or without findings; 1 some input failed, or there are "
           "findings\nand --strict is given; 2 usage; 3 galley's fault.\n";
    return out.str();
}

} // namespace

Options parse_check(const std::vector<std::string>& arguments) {
    OptionList visible;
    visible.add(check_options()).add(message_options());
    const auto values = parse(arguments, visible, "source", "check");
    Options options;
    options.command = values.count("help") != 0 ? Command::Help : Command::Check;
    options.text = check_help();
    options.messages = read_message_options(values);
    CheckOptions& check = options.check;
    check.sources = texts_of(values, "source");
    if (options.command == Command::Check && check.sources.empty()) {
        usage("galley check needs a manuscript: galley check FILE...");
    }
    const std::string from = text_of(values, "from");
    check.run.from = from.empty() ? nullptr : find_format(from);
    if (!from.empty() && (check.run.from == nullptr || check.run.from->read == nullptr)) {
        usage(fmt::format("galley reads no format \"{}\"; galley formats lists them", from));
    }
    check.run.encoding = text_of(values, "encoding");
    check.run.metadata.language = text_of(values, "lang");
    check.run.strict = values.count("strict") != 0;
    return options;
}

} // namespace galley::cli
