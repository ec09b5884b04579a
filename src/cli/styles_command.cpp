// Styles as a table and as JSON.
#include "cli/styles_command.hpp"

#include "base/files.hpp"
#include "cli/page_sizes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace galley::cli {

namespace {

using bridge::Json;

std::string trim_text(const StyleSummary& style) {
    return style.trim ? size_text(style.trim->first, style.trim->second) : "-";
}

std::string media_text(const StyleSummary& style) {
    return style.media.empty() ? "-" : fmt::format("{}", fmt::join(style.media, " "));
}

Json style_json(const StyleSummary& style) {
    Json::Array media;
    for (const std::string_view medium : style.media) {
        media.emplace_back(medium);
    }
    Json::Object object{{"name", style.name},
                        {"description", style.description},
                        {"folder", display(style.folder)},
                        {"media", std::move(media)}};
    if (style.trim) {
        object.emplace_back("trim", size_json(style.trim->first, style.trim->second));
    }
    if (!style.fault.empty()) {
        object.emplace_back("fault", style.fault);
    }
    return object;
}

} // namespace

std::string styles_table(std::span<const StyleSummary> styles) {
    constexpr std::string_view row = "{:<12} {:<13} {:<18} {}\n";
    std::string table = fmt::format(row, "style", "trim", "media", "what it is");
    for (const StyleSummary& style : styles) {
        table +=
            fmt::format(row,
                        style.name,
                        trim_text(style),
                        media_text(style),
                        style.fault.empty() ? style.description : "cannot be used: " + style.fault);
    }
    return table + "\nTrim in millimetres; --trim overrides it. docs/styles.md says how to make a "
                   "style of one's own.\n";
}

std::string styles_json(std::span<const StyleSummary> styles) {
    Json::Array list;
    for (const StyleSummary& style : styles) {
        list.push_back(style_json(style));
    }
    return bridge::write_json(Json::Object{{"styles", std::move(list)}}) + "\n";
}

} // namespace galley::cli
