// The registry as a table and as JSON.
#include "cli/formats_command.hpp"

#include "bridge/json.hpp"

#include <fmt/format.h>

namespace galley::cli {

namespace {

bridge::Json options_as_json(const Format& format) {
    bridge::Json::Array list;
    for (const FormatOption& option : format.options) {
        list.emplace_back(bridge::Json::Object{{"name", option.name},
                                               {"initial", option.initial},
                                               {"description", option.description}});
    }
    return list;
}

} // namespace

std::string formats_table(const FormatList& known) {
    std::string options;
    std::string table = fmt::format(
        "{:<10} {:<6} {:<6} {:<20} {}\n", "format", "read", "write", "files", "what it is");
    for (const Format* each : known.all()) {
        const Format& format = *each;
        std::string extensions;
        for (const std::string_view extension : format.extensions) {
            if (!extension.empty()) {
                extensions += fmt::format("{}.{}", extensions.empty() ? "" : " ", extension);
            }
        }
        table += fmt::format("{:<10} {:<6} {:<6} {:<20} {}\n",
                             format.name,
                             format.read != nullptr ? "yes" : "-",
                             format.write != nullptr ? "yes" : "-",
                             extensions,
                             format.description);
        for (const FormatOption& option : format.options) {
            options +=
                fmt::format("  {:<30} {}\n",
                            fmt::format("{}.{}={}", format.name, option.name, option.initial),
                            option.description);
        }
    }
    return options.empty()
               ? table
               : table + "\noptions (--set), with the values they have when nothing is set\n" +
                     options;
}

std::string formats_json(const FormatList& known) {
    using bridge::Json;
    Json::Array list;
    for (const Format* each : known.all()) {
        const Format& format = *each;
        Json::Array extensions;
        for (const std::string_view extension : format.extensions) {
            if (!extension.empty()) {
                extensions.emplace_back(extension);
            }
        }
        list.emplace_back(Json::Object{{"name", format.name},
                                       {"read", format.read != nullptr},
                                       {"write", format.write != nullptr},
                                       {"extensions", std::move(extensions)},
                                       {"description", format.description},
                                       {"options", options_as_json(format)}});
    }
    return bridge::write_json(Json::Object{{"formats", std::move(list)}}) + "\n";
}

} // namespace galley::cli
