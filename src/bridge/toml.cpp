// TOML over toml++, whose exceptions and nodes stay in this file.
#include "bridge/toml.hpp"

#include "base/error.hpp"
#include "base/number.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

namespace galley::bridge {

namespace {

Origin origin_of(const toml::source_region& region, const std::string& file) {
    return {file, region.begin.line, region.begin.column};
}

std::string text_of(const toml::date& date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string scalar(const toml::node& node, const std::string& file) {
    if (const auto* text = node.as_string()) {
        return text->get();
    }
    if (const auto* number = node.as_integer()) {
        return fmt::format("{}", number->get());
    }
    if (const auto* number = node.as_floating_point()) {
        return format_decimal(number->get());
    }
    if (const auto* flag = node.as_boolean()) {
        return flag->get() ? "true" : "false";
    }
    if (const auto* date = node.as_date()) {
        return text_of(date->get());
    }
    if (const auto* moment = node.as_date_time()) {
        return text_of(moment->get().date);
    }
    throw Error(Fault::BadInput,
                "expected a text, a number, a date, true or false here",
                origin_of(node.source(), file));
}

void collect(const toml::table& table,
             const std::string& prefix,
             const std::string& file,
             std::vector<TomlEntry>& out) {
    for (const auto& [name, node] : table) {
        const std::string key =
            prefix.empty() ? std::string(name.str()) : fmt::format("{}.{}", prefix, name.str());
        if (const auto* inner = node.as_table()) {
            collect(*inner, key, file, out);
            continue;
        }
        TomlEntry entry{key, {}, false, origin_of(node.source(), file), {}};
        if (const auto* items = node.as_array()) {
            entry.array = true;
            for (const auto& item : *items) {
                entry.values.push_back(scalar(item, file));
                entry.origins.push_back(origin_of(item.source(), file));
            }
        } else {
            entry.values.push_back(scalar(node, file));
            entry.origins.push_back(entry.origin);
        }
        out.push_back(std::move(entry));
    }
}

} // namespace

std::vector<TomlEntry> parse_toml(std::string_view text, const std::string& file) {
    std::vector<TomlEntry> entries;
    try {
        collect(toml::parse(text), "", file, entries);
    } catch (const toml::parse_error& fault) {
        throw Error(Fault::BadInput,
                    fmt::format("not valid TOML: {}", fault.description()),
                    origin_of(fault.source(), file));
    }
    // toml++ keeps its tables sorted by name; a reader of messages expects the order of the file.
    std::stable_sort(entries.begin(), entries.end(), [](const TomlEntry& a, const TomlEntry& b) {
        return std::pair(a.origin.line, a.origin.column) <
               std::pair(b.origin.line, b.origin.column);
    });
    return entries;
}

} // namespace galley::bridge
