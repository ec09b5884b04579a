// The table of settings and the check of a value against it.
#include "base/spelling.hpp"
#include "galley/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

namespace galley {

namespace {

constexpr std::array table = {
    Setting{"punctuation", "smart|keep", "typographic quotes and dashes, or those that were typed"},
    Setting{"cover", "", "picture for the cover of an EPUB: a PNG, JPEG, GIF, WebP or SVG file"},
};

bool allowed(std::string_view values, std::string_view value) {
    while (!values.empty()) {
        const auto bar = std::min(values.find('|'), values.size());
        if (values.substr(0, bar) == value) {
            return true;
        }
        values.remove_prefix(std::min(bar + 1, values.size()));
    }
    return false;
}

bool is_format_option(std::string_view key, const FormatList& formats) {
    const auto dot = key.find('.');
    const Format* format =
        dot == std::string_view::npos ? nullptr : formats.find(key.substr(0, dot));
    return format != nullptr && std::any_of(format->options.begin(),
                                            format->options.end(),
                                            [&](const FormatOption& option) {
                                                return option.name == key.substr(dot + 1);
                                            });
}

/// All that assign takes, and the other names.
std::vector<std::string_view> known_names(const FormatList& formats,
                                          std::span<const std::string_view> other_names,
                                          std::deque<std::string>& made) {
    std::vector<std::string_view> names(metadata_fields().begin(), metadata_fields().end());
    for (const Setting& setting : table) {
        names.push_back(setting.name);
    }
    for (const Format* format : formats.all()) {
        for (const FormatOption& option : format->options) {
            names.push_back(made.emplace_back(format->name + "." + option.name));
        }
    }
    names.insert(names.end(), other_names.begin(), other_names.end());
    return names;
}

std::string guess_at(const std::string& key,
                     const FormatList& formats,
                     std::span<const std::string_view> other_names) {
    std::deque<std::string> made; // of which the names are views
    return did_you_mean(key, known_names(formats, other_names, made));
}

} // namespace

std::span<const Setting> settings() { return table; }

std::string assign(Metadata& metadata,
                   const std::string& key,
                   const std::string& value,
                   const FormatList& formats,
                   std::span<const std::string_view> other_names) {
    const auto* setting = std::find_if(
        table.begin(), table.end(), [&](const Setting& known) { return known.name == key; });
    if (setting == table.end() && !is_format_option(key, formats)) {
        Metadata fields;
        if (!set_metadata(fields, key, value) || !fields.settings.empty()) {
            return fmt::format("no field of the metadata and no setting is called \"{}\"{}",
                               key,
                               guess_at(key, formats, other_names));
        }
        set_metadata(metadata, key, value);
        return {};
    }
    if (setting != table.end() && !setting->values.empty() && !allowed(setting->values, value)) {
        return fmt::format(
            "\"{}\" is no value of {}; it is one of {}", value, key, setting->values);
    }
    metadata.settings[key] = value;
    return {};
}

} // namespace galley
