// "Hello\!" is right and ugly.
#include "writers/markdown/escapes.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace galley::writers {

namespace {

bool is_word(char c) { return is_ascii_alphanumeric(c); }

/// `at` is the escaped character; a backslash stands before it.
bool is_needless(std::string_view text, std::size_t at, bool heading) {
    const char before = at >= 2 ? text[at - 2] : '\n';
    const char after = at + 1 < text.size() ? text[at + 1] : '\n';
    switch (text[at]) {
    case '!':
        return after != '[' && after != '\\';
    case '#':
        return before != '\n' && is_word(after);
    case '<':
        return after == ' ' || is_ascii_digit(after);
    case '>':
        return before != '\n';
    case '_':
        return is_word(before) && is_word(after);
    case '.':
    case ')':
        return heading && is_ascii_digit(before) && after != '.';
    case '-': // two of them are a dash to pandoc
        return heading && after != '-' && before != '-';
    case '+':
    case '=':
        return heading;
    default:
        return false;
    }
}

} // namespace

std::size_t code_span_end(std::string_view text, std::size_t at) {
    const std::size_t open_end = std::min(text.find_first_not_of('`', at), text.size());
    const std::size_t length = open_end - at;
    for (std::size_t i = open_end; i < text.size();) {
        i = std::min(text.find('`', i), text.size());
        const std::size_t end = std::min(text.find_first_not_of('`', i), text.size());
        if (end - i == length) {
            return end;
        }
        i = end;
    }
    return open_end;
}

std::string without_needless_escapes(std::string_view rendered, bool heading) {
    std::string out;
    out.reserve(rendered.size());
    for (std::size_t i = 0; i < rendered.size();) {
        if (rendered[i] == '`') {
            const std::size_t end = code_span_end(rendered, i);
            out += rendered.substr(i, end - i);
            i = end;
        } else if (rendered[i] == '\\' && i + 1 < rendered.size()) {
            if (!is_needless(rendered, i + 1, heading)) {
                out += '\\';
            }
            out += rendered[i + 1];
            i += 2;
        } else {
            out += rendered[i++];
        }
    }
    return out;
}

} // namespace galley::writers
