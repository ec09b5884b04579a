// TOML files as a flat list of dotted keys, over toml++.
#pragma once

#include "base/origin.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

/// One key with its value or values, in the order of the file.
struct TomlEntry {
    std::string key;                 ///< dotted: "settings.punctuation"
    std::vector<std::string> values; ///< a single value, or the items of an array, as text
    bool array = false;
    Origin origin;               ///< of the value
    std::vector<Origin> origins; ///< of each of the values
    bool operator==(const TomlEntry&) const = default;
};

/// Dates are written as in ISO 8601, booleans as true and false, numbers in their shortest form.
/// Throws Error(BadInput) with the place of the first fault; also for a table inside an array.
std::vector<TomlEntry> parse_toml(std::string_view text, const std::string& file);

} // namespace galley::bridge
