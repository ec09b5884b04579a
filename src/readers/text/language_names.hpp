// English names of languages, as headers of texts give them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace galley::readers {

/// "English" → "en", in any case; nothing when the name is not known.
std::optional<std::string> language_tag(std::string_view name);

} // namespace galley::readers
