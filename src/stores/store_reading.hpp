// A store's file (TOML) as a Store.
#pragma once

#include "stores/store.hpp"

#include <string>
#include <string_view>

namespace galley::stores {

/// It has a `kind`: the file tells of an ebook store, not of a printing house. Throws
/// Error(BadInput) where it is no TOML.
bool tells_of_store(std::string_view bytes, const std::string& file);

/// Throws Error(BadInput) with the place of what is wrong.
Store read_store(std::string_view bytes, const std::string& name, const std::string& file);

} // namespace galley::stores
