// One file of a text, and how it is to be read.
#pragma once

#include "document/metadata.hpp"
#include "document/reading.hpp"
#include "galley/registry.hpp"

namespace galley {

/// One file of a text with what is said about it beside it.
struct TextPart {
    Source source;
    Metadata sidecar;               ///< NAME.toml: weaker than the header block
    const Format* reader = nullptr; ///< nothing: by the name's extension, else by content
    ReadOptions read = {};
};

} // namespace galley
