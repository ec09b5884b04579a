// The questions of wording.hpp put to the tables of all languages.
#include "readers/text/wording.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "document/text_keys.hpp"
#include "languages/head_words.hpp"
#include "languages/word_key.hpp"
#include "languages/word_set.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace galley::readers {

namespace {

using languages::Language;
using languages::Match;
using languages::WordSet;

constexpr std::size_t longest_name = 96; ///< bytes; no table holds a longer one

std::string_view without_end_marks(std::string_view text) {
    for (std::size_t end = text.size(); end > 0; text = text.substr(0, end)) {
        const char32_t c = utf8::previous(text, end);
        if (c != U':' && c != U'.' && c != U' ' && c != U'：' && c != U'。') {
            break;
        }
    }
    return text;
}

bool names(const WordSet& words, std::string_view head) {
    return head.size() <= longest_name &&
           words.contains(languages::word_key(without_end_marks(head)));
}

std::unordered_map<std::string, int> month_index() {
    std::unordered_map<std::string, int> index;
    for (const Language* const language : languages::all_languages()) {
        int number = 0;
        for (const std::string_view forms : languages::entries_of(language->months)) {
            ++number;
            for (const std::string_view form : languages::entries_of(forms, ' ')) {
                index.try_emplace(languages::word_key(form), number);
            }
        }
    }
    return index;
}

} // namespace

bool is_section_name(std::string_view head) {
    static const WordSet words({&Language::section_names}, Match::Loose);
    return names(words, head);
}

int bare_head_rank(std::string_view head) {
    const languages::HeadWord* const word =
        head.size() > longest_name
            ? nullptr
            : languages::find_head_word(languages::word_key(without_end_marks(head)));
    return word == nullptr ? 0 : static_cast<int>(word->rank);
}

bool is_notes_name(std::string_view head) {
    static const WordSet words({&Language::notes_names}, Match::Loose);
    return names(words, head);
}

bool is_contents_name(std::string_view head) {
    static const WordSet words({&Language::contents_names}, Match::Loose);
    if (head.empty() || head.size() > longest_name) {
        return false;
    }
    const std::string key = languages::word_key(without_end_marks(head));
    const std::string_view first = std::string_view(key).substr(0, key.find(' '));
    constexpr std::size_t most_words = 5; // "Contents of Volume II", "Contents and Illustrations"
    const auto count = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
    std::size_t at = 0;
    const bool named = bridge::is_uppercase(utf8::next(head, at)) && count <= most_words;
    return words.contains(key) || (named && words.contains(first));
}

bool is_end_mark(std::string_view text) {
    // Letters alone: "F I N I S", "（完）".
    static const auto words = [] {
        std::unordered_set<std::string> all;
        for (const Language* const language : languages::all_languages()) {
            for (const std::string_view word : languages::entries_of(language->end_words)) {
                all.insert(letters_and_digits(word));
            }
        }
        return all;
    }();
    return text.size() <= longest_name && words.contains(letters_and_digits(text));
}

bool begins_with_connective(std::string_view text) {
    static const WordSet words({&Language::connectives}, Match::Folded);
    return words.size_at_start(text) > 0;
}

bool begins_with_weak_connective(std::string_view text) {
    static const WordSet words({&Language::weak_connectives}, Match::Folded);
    return words.size_at_start(text) > 0;
}

bool has_finite_word(std::string_view text) {
    static const WordSet words({&Language::finite_words}, Match::Folded);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (words.contains(bridge::case_folded(text.substr(0, end)))) {
            return true;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

bool breaks_off(std::string_view text) {
    static const WordSet words({&Language::hanging_words}, Match::Folded);
    const std::size_t blank = text.find_last_of(' ');
    const std::string_view last = blank == std::string_view::npos ? text : text.substr(blank + 1);
    return last.size() <= longest_name && words.contains(bridge::case_folded(last));
}

std::string_view main_clause(std::string_view text) {
    static const WordSet words({&Language::clause_words}, Match::Folded);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (words.contains(bridge::case_folded(text.substr(at, end - at)))) {
            return text.substr(0, at);
        }
        at = end + 1;
    }
    return text;
}

bool is_abbreviation(std::string_view word) {
    static const WordSet words({&Language::abbreviations}, Match::Folded);
    while (!word.empty() && (word.front() == '(' || word.front() == '"')) {
        word.remove_prefix(1);
    }
    if (word.find('.') != std::string_view::npos || utf8::length(word) == 1) {
        return true;
    }
    constexpr std::size_t longest = 16; ///< bytes
    return word.size() <= longest && words.contains(bridge::case_folded(word));
}

bool is_letter_closing(std::string_view text) {
    static const WordSet words({&Language::letter_closings}, Match::Folded);
    return words.size_at_start(text) > 0;
}

bool opens_chat(std::string_view text) {
    static const WordSet words({&Language::chat_openings}, Match::Loose);
    return words.size_at_start(text) > 0;
}

bool closes_chat(std::string_view text) {
    static const WordSet words({&Language::chat_closings}, Match::Loose);
    return words.size_at_start(text) > 0;
}

std::size_t byline_word_size(std::string_view text) {
    static const WordSet words({&Language::byline_words}, Match::Loose);
    const std::size_t size = words.size_at_start(text);
    if (size == 0 || size == text.size()) {
        return 0;
    }
    std::size_t end = size;
    const char32_t last = utf8::previous(text, end);
    const bool marked = last == U':' || last == U'：' || last == U'/';
    const std::size_t name = text.find_first_not_of(' ', size);
    return (marked || text[size] == ' ') && name != std::string_view::npos ? name : 0;
}

std::size_t byline_ending_size(std::string_view text) {
    static const WordSet words({&Language::byline_endings}, Match::Folded);
    const std::size_t size = words.size_at_end(text);
    return size < text.size() ? size : 0;
}

bool is_salutation(std::string_view text) {
    static const WordSet words({&Language::salutations}, Match::Folded);
    constexpr std::ptrdiff_t most_words = 6;
    text = text.substr(0, longest_name);
    text.remove_prefix(std::min(text.find_first_not_of("\"'_* "), text.size()));
    return std::count(text.begin(), text.end(), ' ') < most_words && words.size_at_start(text) > 0;
}

bool is_hyphen_prefix(std::string_view word) {
    static const WordSet words({&Language::hyphen_prefixes}, Match::Folded);
    return words.contains(bridge::case_folded(word));
}

int month_number(std::string_view word) {
    static const auto months = month_index();
    if (word.size() > longest_name) {
        return 0;
    }
    const auto found = months.find(languages::word_key(word));
    return found == months.end() ? 0 : found->second;
}

std::optional<std::string> language_tag(std::string_view name) {
    const std::string folded = bridge::case_folded(name);
    for (const Language* const language : languages::all_languages()) {
        const auto known = languages::entries_of(language->names);
        if (std::find(known.begin(), known.end(), folded) != known.end()) {
            return std::string(language->tag);
        }
    }
    return std::nullopt;
}

} // namespace galley::readers
