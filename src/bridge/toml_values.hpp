// What the value of a key in a TOML file must be, said with its place when it is not.
#pragma once

#include "bridge/toml.hpp"

#include <string>
#include <string_view>

namespace galley::bridge {

/// Throws Error(BadInput): "KEY is EXPECTED here".
[[noreturn]] void refuse_value(const TomlEntry& entry, std::string_view expected);

/// One text that is not empty.
const std::string& single_value(const TomlEntry& entry);

/// true or false.
bool flag_value(const TomlEntry& entry);

/// From 0 to `most`.
double number_value(const TomlEntry& entry, double most);

} // namespace galley::bridge
