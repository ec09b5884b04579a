// A store's file (TOML) as a Store.
#pragma once

#include "bridge/toml.hpp"
#include "stores/store.hpp"

#include <span>
#include <string>

namespace galley::stores {

/// It has a `kind`: the file tells of an ebook store, not of a printing house.
bool tells_of_store(std::span<const bridge::TomlEntry> entries);

/// Throws Error(BadInput) with the place of what is wrong.
Store read_store(std::span<const bridge::TomlEntry> entries,
                 const std::string& name,
                 const std::string& file);

} // namespace galley::stores
