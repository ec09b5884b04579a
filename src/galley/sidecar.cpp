// Keys of a toml file as metadata.
#include "galley/sidecar.hpp"

#include "bridge/toml.hpp"
#include "galley/settings.hpp"

namespace galley {

Metadata read_sidecar(std::string_view bytes,
                      const std::string& file,
                      const FormatList& formats,
                      Diagnostics& diagnostics) {
    Metadata metadata;
    for (const auto& entry : bridge::parse_toml(bytes, file)) {
        std::string key = entry.key;
        for (const std::string_view table : {"settings.", "metadata."}) {
            if (key.starts_with(table)) {
                key.erase(0, table.size());
                break;
            }
        }
        for (const std::string& value : entry.values) {
            const std::string fault = assign(metadata, key, value, formats);
            if (!fault.empty()) {
                diagnostics.warning("G601", fault + "; it is left out", entry.origin);
                break;
            }
        }
    }
    return metadata;
}

} // namespace galley
