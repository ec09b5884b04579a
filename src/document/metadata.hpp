// What is known about a text besides its body.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// Empty: not known. Keys of `settings` are the dotted names of the command line's --set.
struct Metadata {
    std::string title;
    std::string short_title; ///< for running heads where the title is long
    std::string subtitle;
    std::vector<std::string> authors;
    std::string contact;  ///< lines of an address, parted by "\n" or ";": pages only, no ebook
    std::string language; ///< BCP 47
    std::string date;     ///< ISO 8601: 2026, 2026-11 or 2026-11-23
    std::string isbn;
    std::string publisher;
    std::string series;        ///< that the text is a volume of
    std::string series_number; ///< of the volume, as printed: "2"
    std::string description;
    std::string rights;
    std::vector<std::string> keywords;
    std::map<std::string, std::string> settings;

    bool operator==(const Metadata&) const = default;
};

/// Sets one field by its name in galley.toml ("title", "author" adds one, "epub.pages" …).
/// Returns false when `key` is no field; keys with a dot or in settings' table go to `settings`.
bool set_metadata(Metadata& metadata, const std::string& key, const std::string& value);

/// The setting's value, or `otherwise` where nothing sets it.
std::string
setting(const Metadata& metadata, const std::string& name, std::string_view otherwise = {});

/// All names of fields that set_metadata takes.
std::span<const std::string_view> metadata_fields();

/// Fields known in `stronger` replace those of `weaker`.
Metadata merge_metadata(Metadata weaker, const Metadata& stronger);

} // namespace galley
