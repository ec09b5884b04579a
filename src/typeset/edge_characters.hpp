// The characters at both ends of a text.
#pragma once

#include "base/utf8.hpp"

#include <string_view>

namespace galley::typeset {

/// 0: the text is empty.
inline char32_t first_of(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? 0 : utf8::next(text, at);
}

/// 0: the text is empty.
inline char32_t last_of(std::string_view text) {
    std::size_t at = text.size();
    return text.empty() ? 0 : utf8::previous(text, at);
}

} // namespace galley::typeset
