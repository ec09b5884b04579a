// Backslashes that CommonMark does not need.
#pragma once

#include <string>
#include <string_view>

namespace galley::writers {

/// cmark escapes "!", "#", "<", ">" and "_" wherever they stand; here those go that no reader could
/// take for mark-up. Whoever calls proves that the outcome reads the same.
std::string without_needless_escapes(std::string_view rendered, bool heading);

} // namespace galley::writers
