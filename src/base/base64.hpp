// Bytes as text of 64 characters (RFC 4648, 4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace galley {

std::string to_base64(std::string_view bytes);
/// White space is skipped; nothing when another character stands in between.
std::optional<std::string> from_base64(std::string_view text);

} // namespace galley
