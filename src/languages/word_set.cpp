// One hash set; beginnings and endings are tried at the borders of words.
#include "languages/word_set.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "languages/word_key.hpp"

#include <algorithm>

namespace galley::languages {

WordSet::WordSet(std::initializer_list<std::string_view Language::*> lists, Match match)
    : match_(match) {
    for (const Language* const language : all_languages()) {
        for (const auto list : lists) {
            for (const std::string_view word : entries_of(language->*list)) {
                auto [entry, added] =
                    words_.insert(match == Match::Loose ? word_key(word) : std::string(word));
                longest_ = std::max(longest_, entry->size());
            }
        }
    }
}

bool WordSet::contains_typed(std::string_view text) const {
    return contains(match_ == Match::Loose ? word_key(text) : bridge::case_folded(text));
}

std::size_t WordSet::size_at_start(std::string_view text) const {
    std::size_t size = 0;
    const std::size_t end = std::min(text.size(), 2 * longest_); // marks may stand on letters
    for (std::size_t at = 0; at < end;) {
        const bool letter = bridge::is_letter(utf8::next(text, at));
        std::size_t after = at;
        const bool whole =
            !letter || at >= text.size() || !bridge::is_letter(utf8::next(text, after));
        if (whole && contains_typed(text.substr(0, at))) {
            size = at;
        }
    }
    return size;
}

std::size_t WordSet::size_at_end(std::string_view text) const {
    std::size_t size = 0;
    for (std::size_t at = text.size(); at > 0 && text.size() - at < longest_;) {
        utf8::previous(text, at);
        if (contains_typed(text.substr(at))) {
            size = text.size() - at;
        }
    }
    return size;
}

} // namespace galley::languages
