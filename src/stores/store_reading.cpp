// The keys of a store's file as a table.
#include "stores/store_reading.hpp"

#include "base/error.hpp"
#include "bridge/toml_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace galley::stores {

namespace {

using bridge::flag_value;
using bridge::refuse_value;
using bridge::single_value;
using bridge::TomlEntry;

struct LimitKey {
    std::string_view key;
    std::uint64_t StoreLimits::*member;
    std::string_view unit; ///< empty: a count
};

constexpr std::string_view bytes_unit = "B";
constexpr std::string_view pixels_unit = "P";

constexpr std::array limit_keys = {
    LimitKey{"file", &StoreLimits::file_bytes, bytes_unit},
    LimitKey{"document", &StoreLimits::document_bytes, bytes_unit},
    LimitKey{"picture", &StoreLimits::picture_bytes, bytes_unit},
    LimitKey{"picture_pixels", &StoreLimits::picture_pixels, pixels_unit},
    LimitKey{"cover", &StoreLimits::cover_bytes, bytes_unit},
    LimitKey{"cover_short", &StoreLimits::cover_short, {}},
    LimitKey{"cover_long", &StoreLimits::cover_long, {}},
    LimitKey{"cover_side", &StoreLimits::cover_side, {}},
    LimitKey{"contents_levels", &StoreLimits::contents_levels, {}},
    LimitKey{"note_characters", &StoreLimits::note_characters, {}},
};

/// "10MB" and "4MP" by thousands, as stores count; a plain number where there is no unit.
std::uint64_t amount_in(const TomlEntry& entry, std::string_view unit) {
    const std::string& text = single_value(entry);
    const std::string expected = unit.empty()
                                     ? std::string("a whole number from 1 to 20000")
                                     : fmt::format(R"(a size such as "10M{0}" or "2G{0}")", unit);
    std::uint64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    std::string_view rest(read.ptr, static_cast<std::size_t>(end - read.ptr));
    const std::uint64_t most = unit.empty() ? 20'000 : 1'000'000;
    if (read.ec != std::errc() || value == 0 || value > most) {
        refuse_value(entry, expected);
    }
    if (unit.empty() ? !rest.empty() : rest.size() != 2 || rest.substr(1) != unit) {
        refuse_value(entry, expected);
    }
    if (unit.empty()) {
        return value;
    }
    constexpr std::string_view prefixes = "kMG";
    const std::size_t prefix = prefixes.find(rest.front());
    if (prefix == std::string_view::npos) {
        refuse_value(entry, expected);
    }
    for (std::size_t i = 0; i <= prefix; ++i) {
        value *= 1000;
    }
    return value;
}

/// "must.file", "advised.cover"; false: no such key.
bool read_limit(const TomlEntry& entry, Store& store) {
    const auto dot = entry.key.find('.');
    const std::string_view table = std::string_view(entry.key).substr(0, dot);
    const std::string_view key = std::string_view(entry.key).substr(dot + 1);
    const auto* const found = std::find_if(limit_keys.begin(),
                                           limit_keys.end(),
                                           [&](const LimitKey& each) { return each.key == key; });
    if (found == limit_keys.end() || (table != "must" && table != "advised")) {
        return false;
    }
    StoreLimits& limits = table == "must" ? store.must : store.advised;
    limits.*found->member = amount_in(entry, found->unit);
    return true;
}

/// Keys outside tables; false: no such key.
bool read_key(const TomlEntry& entry, Store& store) {
    if (entry.key == "kind") {
        if (single_value(entry) != "store") {
            refuse_value(entry, "\"store\"");
        }
    } else if (entry.key == "title") {
        store.title = single_value(entry);
    } else if (entry.key == "source") {
        store.sources = entry.values;
    } else if (entry.key == "verified_on") {
        store.verified_on = single_value(entry);
    } else if (entry.key == "note") {
        store.note = single_value(entry);
    } else if (entry.key == "cover_kinds") {
        store.cover_kinds = entry.values;
    } else if (entry.key == "isbn") {
        store.isbn = flag_value(entry);
    } else if (entry.key == "cover_page") {
        store.cover_page = flag_value(entry);
    } else {
        return false;
    }
    return true;
}

} // namespace

bool tells_of_store(std::span<const TomlEntry> entries) {
    return std::any_of(
        entries.begin(), entries.end(), [](const TomlEntry& entry) { return entry.key == "kind"; });
}

Store read_store(std::span<const TomlEntry> entries,
                 const std::string& name,
                 const std::string& file) {
    Store store;
    store.name = name;
    for (const TomlEntry& entry : entries) {
        const bool table = entry.key.find('.') != std::string::npos;
        if (!(table ? read_limit(entry, store) : read_key(entry, store))) {
            throw Error(
                Fault::BadInput,
                fmt::format("a store has no key \"{}\"; docs/ebooks.md lists them", entry.key),
                entry.origin);
        }
    }
    if (store.title.empty() || store.sources.empty() || store.verified_on.empty()) {
        throw Error(Fault::BadInput,
                    "the store's file does not say what it is of and where its numbers come from: "
                    "title, source and verified_on",
                    {file, 0, 0});
    }
    return store;
}

} // namespace galley::stores
