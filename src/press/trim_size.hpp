// Page sizes as people write them: "6x9in", "148x210mm", "A5".
#pragma once

#include "base/length.hpp"

#include <optional>
#include <string_view>
#include <utility>

namespace galley::press {

/// Width and height; nothing when the text is no size, or one below 1 inch or above 200 inches
/// (the limit of PDF readers, ISO 32000-1 annex C).
std::optional<std::pair<Length, Length>> parse_trim(std::string_view text);

} // namespace galley::press
