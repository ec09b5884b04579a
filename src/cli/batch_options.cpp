// galley batch on the command line.
#include "cli/batch_options.hpp"

#include "cli/option_parsing.hpp"
#include "cli/project_choice.hpp"

#include <fmt/format.h>

#include <chrono>
#include <sstream>

namespace galley::cli {

namespace {

namespace po = boost::program_options;

constexpr int longest_time = 86'400; ///< seconds

OptionList batch_options() {
    const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
    const auto texts = [](const char* name) { return po::value<Texts>()->value_name(name); };
    OptionList options("Drafts");
    options.add_options() //
        ("only",
         texts("GLOB"),
         "only drafts of this name; a glob with / is matched against the path below DIR; may be "
         "given again")                                                                           //
        ("exclude", texts("GLOB"), "no drafts of this name")                                      //
        ("dry-run", "only say what would be done, and why")                                       //
        ("force", "build what has not changed too")                                               //
        ("verify", "trust no times: compare the contents of results")                             //
        ("prune", "remove the results of drafts that are gone")                                   //
        ("timeout", po::value<int>()->value_name("S"), "seconds after which a draft is given up") //
        ("report", text("FILE.json"), "write the report there, and as a page beside it (.html)")  //
        ("fail-on",
         text("WHAT"),
         "error (default), warning or new-warning: what makes the exit status 1");
    return options;
}

std::string batch_help() {
    std::ostringstream out;
    out << "galley batch DIR [options]\n\n"
           "Converts all drafts below DIR, and next time only what has changed: sources, toml\n"
           "files, style, fonts, options or galley itself. Results and a manifest (.galley) go to\n"
           "the folder of -o.\n\n"
        << batch_options() << '\n'
        << conversion_options() << '\n'
        << message_options() << settings_help()
        << "\nExit status: 0 done, 1 some draft failed (see --fail-on), 2 usage, 3 galley's "
           "fault.\n";
    return out.str();
}

FailOn fail_on_of(const OptionValues& values) {
    const std::string name = text_of(values, "fail-on");
    if (name.empty() || name == "error") {
        return FailOn::Error;
    }
    if (name == "warning") {
        return FailOn::Warning;
    }
    if (name == "new-warning") {
        return FailOn::NewWarning;
    }
    usage(fmt::format("--fail-on {}: it is error, warning or new-warning", name));
}

void read_batch_options(const OptionValues& values, BatchCommandOptions& batch) {
    const Texts folders = texts_of(values, "folder");
    if (folders.size() != 1) {
        usage(fmt::format("galley batch takes one folder of drafts; here are {}", folders.size()));
    }
    batch.run.folder = folders.front();
    batch.run.only = texts_of(values, "only");
    batch.run.exclude = texts_of(values, "exclude");
    batch.run.dry_run = values.count("dry-run") != 0;
    batch.run.force = values.count("force") != 0;
    batch.run.verify = values.count("verify") != 0;
    batch.run.prune = values.count("prune") != 0;
    batch.report = text_of(values, "report");
    if (values.count("report") != 0 && !batch.report.ends_with(".json")) {
        usage(fmt::format("--report {}: name a file that ends with .json", batch.report));
    }
    batch.fail_on = fail_on_of(values);
    if (values.count("timeout") != 0) {
        const int seconds = values["timeout"].as<int>();
        if (seconds < 1 || seconds > longest_time) {
            usage(fmt::format(
                "--timeout {}: it is a number of seconds from 1 to {}", seconds, longest_time));
        }
        batch.run.time_limit = std::chrono::seconds(seconds);
    }
}

} // namespace

Options parse_batch(const std::vector<std::string>& arguments, const Environment& environment) {
    OptionList visible;
    visible.add(batch_options()).add(conversion_options()).add(message_options());
    const auto values = parse(arguments, visible, "folder", "batch");
    Options options;
    if (values.count("help") != 0) {
        options.command = Command::Help;
        options.text = batch_help();
        return options;
    }
    options.command = Command::Batch;
    options.messages = read_message_options(values);
    read_batch_options(values, options.batch);
    options.batch.run.project = choose_project({options.batch.run.folder});
    read_conversion_options(
        values, environment, options.batch.run, options.batch.style, options.batch.told);
    return options;
}

} // namespace galley::cli
