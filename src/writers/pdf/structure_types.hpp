// Names of the standard structure types (ISO 32000-1 14.8.4) and language tags.
#pragma once

#include "presentation/box.hpp"

#include <string>
#include <string_view>

namespace galley::writers {

/// "P", "H1", "Sect" …
std::string_view structure_type(presentation::Role role);

/// "/Lang(de)", or nothing when `language` is no language tag (RFC 5646 2.1, by its letters).
std::string language_entry(std::string_view language);

} // namespace galley::writers
