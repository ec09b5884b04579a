// One file of a text, and how it is to be read.
#pragma once

#include "document/metadata.hpp"
#include "document/reading.hpp"
#include "galley/registry.hpp"

#include <filesystem>

namespace galley {

/// Where the pictures that a text names are read from.
struct PictureFolder {
    std::filesystem::path folder; ///< their names are relative to it; empty: none are read
    std::filesystem::path root;   ///< nothing is read from outside of it
};

/// One file of a text with what is said about it beside it.
struct TextPart {
    Source source;
    Metadata sidecar;               ///< NAME.toml: weaker than the header block
    const Format* reader = nullptr; ///< nothing: by the name's extension, else by content
    ReadOptions read = {};
    PictureFolder pictures = {};
};

} // namespace galley
