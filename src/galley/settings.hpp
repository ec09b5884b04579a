// The settings of --set and of the toml files: their names and values.
#pragma once

#include "document/metadata.hpp"
#include "galley/registry.hpp"

#include <span>
#include <string>
#include <string_view>

namespace galley {

struct Setting {
    std::string_view name;
    std::string_view values; ///< "a|b", the first one is the default; empty: any text
    std::string_view description;
};

std::span<const Setting> settings();

/// Sets a metadata field or a setting by name; those of formats are called FORMAT.OPTION. Gives
/// an empty text, or what is wrong with the name or the value, as a sentence without its place and
/// with a guess at what was meant; `other_names` are possible guesses too.
std::string assign(Metadata& metadata,
                   const std::string& key,
                   const std::string& value,
                   const FormatList& formats,
                   std::span<const std::string_view> other_names = {});

} // namespace galley
