// The table of settings and the check of a value against it.
#include "galley/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace galley {

namespace {

constexpr std::array table = {
    Setting{"punctuation", "smart|keep", "typographic quotes and dashes, or those that were typed"},
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

} // namespace

namespace {

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

} // namespace

std::span<const Setting> settings() { return table; }

std::string assign(Metadata& metadata,
                   const std::string& key,
                   const std::string& value,
                   const FormatList& formats) {
    const auto* setting = std::find_if(
        table.begin(), table.end(), [&](const Setting& known) { return known.name == key; });
    if (setting == table.end() && is_format_option(key, formats)) {
        metadata.settings[key] = value;
        return {};
    }
    if (setting == table.end()) {
        Metadata fields;
        if (!set_metadata(fields, key, value) || !fields.settings.empty()) {
            return fmt::format("no field of the metadata and no setting is called \"{}\"", key);
        }
    } else if (!setting->values.empty() && !allowed(setting->values, value)) {
        return fmt::format(
            "\"{}\" is no value of {}; it is one of {}", value, key, setting->values);
    }
    set_metadata(metadata, key, value);
    return {};
}

} // namespace galley
