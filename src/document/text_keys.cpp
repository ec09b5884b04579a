// Keys of texts.
#include "document/text_keys.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"

namespace galley {

std::string letters_and_digits(std::string_view text) {
    std::string key;
    const std::string folded = bridge::case_folded(text);
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = utf8::next(folded, at);
        if (bridge::is_letter(c) || bridge::is_digit(c)) {
            utf8::append(key, c);
        }
    }
    return key;
}

} // namespace galley
