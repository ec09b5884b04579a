// Folding, decomposition, and the few marks that are typed in several ways.
#include "languages/word_key.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"

#include <algorithm>

namespace galley::languages {

namespace {

/// Apostrophes and the Hebrew marks of abbreviation.
char32_t plain_mark(char32_t c) {
    switch (c) {
    case U'’':
    case U'‘':
    case U'ʼ':
    case U'׳':
        return U'\'';
    case U'״':
        return U'"';
    case U'ـ': // Arabic's stretched line between letters
        return 0;
    default:
        return c;
    }
}

} // namespace

std::string word_key(std::string_view text) {
    std::string folded = bridge::case_folded(text);
    const bool ascii = std::all_of(
        folded.begin(), folded.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) {
        return folded;
    }
    std::string out;
    const std::string base = bridge::base_characters(folded);
    for (std::size_t at = 0; at < base.size();) {
        if (const char32_t c = plain_mark(utf8::next(base, at)); c != 0) {
            utf8::append(out, c);
        }
    }
    return out;
}

std::vector<std::string_view> entries_of(std::string_view list, char mark) {
    std::vector<std::string_view> entries;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(mark), list.size());
        std::string_view entry = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        const std::size_t begin = entry.find_first_not_of(' ');
        if (begin != std::string_view::npos) {
            entries.push_back(entry.substr(begin, entry.find_last_not_of(' ') + 1 - begin));
        }
    }
    return entries;
}

} // namespace galley::languages
