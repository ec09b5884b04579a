// Identifiers made from names (RFC 4122, version 5), over Boost.Uuid.
#pragma once

#include <string>
#include <string_view>

namespace galley::bridge {

/// "f81d4fae-7dec-5…": the same name in the same name space gives the same identifier for ever.
/// `name_space` is an UUID in its usual form; throws Error(Internal) for others.
std::string uuid5(const std::string& name_space, std::string_view name);

} // namespace galley::bridge
