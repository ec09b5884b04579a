// Language tags (BCP 47).
#pragma once

#include <string_view>

namespace galley {

/// "de" of "de-AT"; the whole tag where it has no other parts.
constexpr std::string_view primary_language(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

} // namespace galley
