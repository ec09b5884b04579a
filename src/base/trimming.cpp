// Text without what stands around it.
#include "base/trimming.hpp"

#include "base/ascii.hpp"

namespace galley {

std::string_view trimmed(std::string_view text, std::string_view blanks) {
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos
               ? std::string_view()
               : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

std::string collapsed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (!is_ascii_white(c)) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (out.ends_with(' ')) {
        out.pop_back();
    }
    return out;
}

} // namespace galley
