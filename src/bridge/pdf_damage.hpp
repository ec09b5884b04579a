// The error of a PDF that cannot be read, for files that are compiled as C++17.
#pragma once

#include <string>

namespace galley::bridge {

/// Throws Error(BadInput): "is damaged: …".
[[noreturn]] void throw_damaged(const std::string& what, const std::string& file);

} // namespace galley::bridge
