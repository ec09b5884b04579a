// One source made into the wanted formats, in memory.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document_facts.hpp"
#include "document/metadata.hpp"
#include "document/reading.hpp"
#include "galley/registry.hpp"
#include "presentation/style.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace galley {

struct ConversionRequest {
    std::vector<const Format*> formats; ///< to write, in this order
    const Format* reader = nullptr;     ///< nothing: by the name's extension, else by content
    ReadOptions read;
    Metadata command_line;             ///< stronger than the text's own header block
    Metadata sidecar;                  ///< NAME.toml: weaker than the header block
    std::optional<std::int64_t> epoch; ///< SOURCE_DATE_EPOCH
    bool map = false;                  ///< also the span map
};

struct Result {
    std::string format;    ///< its name; "map" for the span map
    std::string extension; ///< "pdf", "map.json"
    std::string bytes;
};

struct Conversion {
    std::string reader;   ///< name of the format that the source was read as
    std::string encoding; ///< of the source
    DocumentFacts facts;
    std::uint64_t pages = 0; ///< 0: none of the formats has pages
    std::vector<Result> results;
};

/// Throws Error when the source cannot be converted.
Conversion convert(const Source& source,
                   const presentation::Style& style,
                   const ConversionRequest& request,
                   Diagnostics& diagnostics);

} // namespace galley
