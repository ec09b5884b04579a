// The formats galley knows: one line each.
#pragma once

#include "base/diagnostics.hpp"
#include "document/reading.hpp"
#include "edition/edition.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace galley {

using WriteFunction = std::string (*)(Edition&, const WriteOptions&, Diagnostics&);

struct Format {
    std::string_view name;
    /// Lower case, without the first dot; the first one is that of results. Empty: no more.
    std::array<std::string_view, 3> extensions;
    ReadFunction read = nullptr;   ///< nothing: galley does not read it
    WriteFunction write = nullptr; ///< nothing: galley does not write it
    bool dated = false;            ///< results carry the moment they were made
    std::string_view description;
};

/// In the order in which `build` makes them.
std::span<const Format> formats();

/// By name; nothing when there is no such format.
const Format* find_format(std::string_view name);

/// The format that is read from files with this extension (any case, with or without its dot).
const Format* reader_for_extension(std::string_view extension);

/// What the bytes look like: XML of DocBook's namespace or with an XML declaration is docbook,
/// everything else is text.
const Format& reader_for_content(std::string_view bytes);

} // namespace galley
