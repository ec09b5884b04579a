// The keys of a preset's file as a table.
#include "press/preset_reading.hpp"

#include "base/error.hpp"
#include "bridge/toml_values.hpp"
#include "press/trim_size.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace galley::press {

namespace {

using bridge::flag_value;
using bridge::number_value;
using bridge::refuse_value;
using bridge::single_value;
using bridge::TomlEntry;

PageSize size_in(const TomlEntry& entry, const std::string& text) {
    const auto size = parse_trim(text);
    if (!size) {
        refuse_value(entry, R"(a size such as "6x9in" or "A5")");
    }
    return {size->first, size->second};
}

Length length_in(const TomlEntry& entry) {
    const auto length = parse_length(single_value(entry));
    if (!length || length->points() < 0.0 || *length > 4.0_in) {
        refuse_value(entry, R"(a length from 0 to 4in, such as "0.125in" or "5mm")");
    }
    return *length;
}

bool read_edge(std::string_view edge, const TomlEntry& entry, Edges& edges) {
    Length* place = edge == "top"       ? &edges.top
                    : edge == "bottom"  ? &edges.bottom
                    : edge == "inside"  ? &edges.inside
                    : edge == "outside" ? &edges.outside
                                        : nullptr;
    if (place != nullptr) {
        *place = length_in(entry);
    }
    return place != nullptr;
}

/// "margin.top" within a table; false: no such key.
bool read_part(const TomlEntry& entry, Preset& preset) {
    const auto dot = entry.key.find('.');
    const std::string_view table = std::string_view(entry.key).substr(0, dot);
    const std::string_view key = std::string_view(entry.key).substr(dot + 1);
    if (table == "margin") {
        return read_edge(key, entry, preset.margin);
    }
    if (table == "margin_without_bleed") {
        if (!preset.margin_without_bleed) {
            preset.margin_without_bleed.emplace();
        }
        return read_edge(key, entry, *preset.margin_without_bleed);
    }
    if (table == "bleed") {
        return read_edge(key, entry, preset.bleed);
    }
    int pages = 0;
    const auto read = std::from_chars(key.data(), key.data() + key.size(), pages);
    if (table != "gutter" || read.ec != std::errc() || read.ptr != key.data() + key.size()) {
        return false;
    }
    preset.gutter.push_back({pages, length_in(entry)});
    return true;
}

void read_sizes(const TomlEntry& entry, std::vector<PageSize>& sizes) {
    for (const std::string& value : entry.values) {
        sizes.push_back(size_in(entry, value));
    }
}

void read_words(const TomlEntry& entry, Preset& preset) {
    if (entry.key == "title") {
        preset.title = single_value(entry);
    } else if (entry.key == "source") {
        preset.sources = entry.values;
    } else if (entry.key == "verified_on") {
        preset.verified_on = single_value(entry);
    } else {
        preset.note = single_value(entry);
    }
}

/// One of a few words.
void read_choice(const TomlEntry& entry, Preset& preset) {
    if (entry.key == "standard") {
        const auto standard = standard_named(single_value(entry));
        if (!standard) {
            refuse_value(entry, R"("x4", "x1a" or "x1a-2001")");
        }
        preset.standard = *standard;
    } else if (entry.key == "colours") {
        if (single_value(entry) != "inks" && single_value(entry) != "srgb") {
            refuse_value(entry, R"("inks" or "srgb")");
        }
        preset.colours = single_value(entry) == "srgb" ? ColourUse::Srgb : ColourUse::Inks;
    } else {
        preset.marks = flag_value(entry);
    }
}

/// Keys outside tables; false: no such key.
bool read_key(const TomlEntry& entry, Preset& preset) {
    constexpr double many_pages = 100'000.0;
    const std::string& key = entry.key;
    if (key == "title" || key == "source" || key == "verified_on" || key == "note") {
        read_words(entry, preset);
    } else if (key == "trim") {
        preset.trim = size_in(entry, single_value(entry));
    } else if (key == "trims") {
        read_sizes(entry, preset.trims);
    } else if (key == "smallest") {
        preset.smallest = size_in(entry, single_value(entry));
    } else if (key == "largest") {
        preset.largest = size_in(entry, single_value(entry));
    } else if (key == "least_pages") {
        preset.least_pages = static_cast<int>(number_value(entry, many_pages));
    } else if (key == "most_pages") {
        preset.most_pages = static_cast<int>(number_value(entry, many_pages));
    } else if (key == "ink_limit") {
        preset.ink_limit = number_value(entry, 400.0);
    } else if (key == "least_resolution") {
        preset.least_resolution = number_value(entry, 2400.0);
    } else if (key == "standard" || key == "colours" || key == "marks") {
        read_choice(entry, preset);
    } else {
        return false;
    }
    return true;
}

void check_whole(const Preset& preset, const std::string& file) {
    const auto fault = [&](std::string_view what) {
        throw Error(Fault::BadInput, std::string(what), {file, 0, 0});
    };
    if (preset.trim.width.points() <= 0.0) {
        fault("the preset names no trim, such as trim = \"6x9in\"");
    }
    if (preset.sources.empty() || preset.verified_on.empty()) {
        fault("the preset does not say where its numbers come from: source and verified_on");
    }
    if (preset.smallest.has_value() != preset.largest.has_value()) {
        fault("smallest and largest stand together");
    }
    if (preset.colours == ColourUse::Srgb && preset.standard != Standard::X4) {
        fault(R"(colours = "srgb" goes with standard = "x4" only)");
    }
}

} // namespace

Preset
read_preset(std::span<const TomlEntry> entries, const std::string& name, const std::string& file) {
    Preset preset;
    preset.name = name;
    for (const TomlEntry& entry : entries) {
        const bool table = entry.key.find('.') != std::string::npos;
        if (entry.values.empty() || !(table ? read_part(entry, preset) : read_key(entry, preset))) {
            throw Error(
                Fault::BadInput,
                fmt::format("a preset has no key \"{}\"; docs/print.md lists them", entry.key),
                entry.origin);
        }
    }
    std::sort(preset.gutter.begin(), preset.gutter.end(), [](const auto& a, const auto& b) {
        return a.pages < b.pages;
    });
    check_whole(preset, file);
    return preset;
}

} // namespace galley::press
