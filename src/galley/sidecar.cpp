// Keys of a toml file as metadata.
#include "galley/sidecar.hpp"

#include "base/files.hpp"
#include "galley/settings.hpp"

namespace galley {

namespace {

/// Without the table that it may stand in.
std::string bare(const std::string& key) {
    for (const std::string_view table : {"settings.", "metadata."}) {
        if (key.starts_with(table)) {
            return key.substr(table.size());
        }
    }
    return key;
}

} // namespace

Metadata metadata_of(std::span<const bridge::TomlEntry> entries,
                     const std::filesystem::path& folder,
                     std::span<const std::string_view> other_keys,
                     const FormatList& formats,
                     Diagnostics& diagnostics) {
    Metadata metadata;
    for (const auto& entry : entries) {
        const std::string key = bare(entry.key);
        for (const std::string& value : entry.values) {
            const std::string fault = assign(metadata, key, value, formats, other_keys);
            if (!fault.empty()) {
                diagnostics.warning("G601", fault + "; it is left out", entry.origin);
                break;
            }
        }
    }
    for (const char* file : {"cover", "print.profile"}) {
        if (const auto set = metadata.settings.find(file); set != metadata.settings.end()) {
            set->second = display((folder / set->second).lexically_normal());
        }
    }
    return metadata;
}

Metadata read_sidecar(std::string_view bytes,
                      const std::string& file,
                      const FormatList& formats,
                      Diagnostics& diagnostics) {
    return metadata_of(bridge::parse_toml(bytes, file),
                       std::filesystem::path(file).parent_path(),
                       {},
                       formats,
                       diagnostics);
}

} // namespace galley
