// What the value of a key in a TOML file must be.
#include "bridge/toml_values.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <charconv>

namespace galley::bridge {

void refuse_value(const TomlEntry& entry, std::string_view expected) {
    throw Error(Fault::BadInput, fmt::format("{} is {} here", entry.key, expected), entry.origin);
}

const std::string& single_value(const TomlEntry& entry) {
    if (entry.array || entry.values.empty() || entry.values.front().empty()) {
        refuse_value(entry, "one text");
    }
    return entry.values.front();
}

bool flag_value(const TomlEntry& entry) {
    const std::string& text = single_value(entry);
    if (text != "true" && text != "false") {
        refuse_value(entry, "true or false");
    }
    return text == "true";
}

double number_value(const TomlEntry& entry, double most) {
    const std::string& text = single_value(entry);
    double value = 0.0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() ||
        !(value >= 0.0 && value <= most)) {
        refuse_value(entry, fmt::format("a number from 0 to {}", most));
    }
    return value;
}

} // namespace galley::bridge
