// The registry as a table and as JSON.
#include "cli/formats_command.hpp"

#include "bridge/json.hpp"
#include "galley/registry.hpp"

#include <fmt/format.h>

namespace galley::cli {

std::string formats_table() {
    std::string table = fmt::format(
        "{:<10} {:<6} {:<6} {:<20} {}\n", "format", "read", "write", "files", "what it is");
    for (const Format& format : formats()) {
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
    }
    return table;
}

std::string formats_json() {
    using bridge::Json;
    Json::Array list;
    for (const Format& format : formats()) {
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
                                       {"description", format.description}});
    }
    return bridge::write_json(Json::Object{{"formats", std::move(list)}}) + "\n";
}

} // namespace galley::cli
