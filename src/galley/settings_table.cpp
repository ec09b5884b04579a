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

constexpr std::array known_settings = {
    Setting{"punctuation", "smart|keep", "typographic quotes and dashes, or those that were typed"},
    Setting{"front_matter",
            "auto|yes|no",
            "half-title, title page and imprint before the pages; auto: of books"},
    Setting{
        "contents", "auto|yes|no", "contents with page numbers before the pages; auto: of books"},
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

const FormatOption* format_option(std::string_view key, const FormatList& formats) {
    const auto dot = key.find('.');
    const Format* format =
        dot == std::string_view::npos ? nullptr : formats.find(key.substr(0, dot));
    if (format == nullptr) {
        return nullptr;
    }
    const auto found =
        std::find_if(format->options.begin(), format->options.end(), [&](const auto& option) {
            return option.name == key.substr(dot + 1);
        });
    return found == format->options.end() ? nullptr : &*found;
}

/// All that assign takes, and the other names.
std::vector<std::string_view> known_names(const FormatList& formats,
                                          std::span<const std::string_view> other_names,
                                          std::deque<std::string>& made) {
    std::vector<std::string_view> names(metadata_fields().begin(), metadata_fields().end());
    for (const Setting& setting : known_settings) {
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

std::span<const Setting> settings() { return known_settings; }

std::string assign(Metadata& metadata,
                   const std::string& key,
                   const std::string& value,
                   const FormatList& formats,
                   std::span<const std::string_view> other_names) {
    const auto* setting = std::find_if(known_settings.begin(),
                                       known_settings.end(),
                                       [&](const Setting& known) { return known.name == key; });
    const FormatOption* option = format_option(key, formats);
    if (setting == known_settings.end() && option == nullptr) {
        Metadata fields;
        if (!set_metadata(fields, key, value) || !fields.settings.empty()) {
            return fmt::format("no field of the metadata and no setting is called \"{}\"{}",
                               key,
                               guess_at(key, formats, other_names));
        }
        set_metadata(metadata, key, value);
        return {};
    }
    const std::string_view values =
        setting != known_settings.end() ? setting->values : option->values;
    if (!values.empty() && !allowed(values, value)) {
        return fmt::format("\"{}\" is no value of {}; it is one of {}", value, key, values);
    }
    metadata.settings[key] = value;
    return {};
}

} // namespace galley
