// The words of one list of all languages at once: a text may quote another language, and its own
// is not known while it is read.
#pragma once

#include "languages/language.hpp"

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>

namespace galley::languages {

/// How what is looked for was made comparable.
enum class Match {
    Folded, ///< bridge::case_folded: accents count
    Loose,  ///< word_key
};

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};

class WordSet {
public:
    WordSet(std::initializer_list<std::string_view Language::*> lists, Match match);

    /// `word` is comparable already.
    [[nodiscard]] bool contains(std::string_view word) const {
        return word.size() <= longest_ && words_.contains(word);
    }
    /// Bytes of the longest word that `text`, as typed, begins with and that no letter follows
    /// unless the word ends with a mark; 0: none.
    [[nodiscard]] std::size_t size_at_start(std::string_view text) const;
    /// Bytes of the longest word that `text`, as typed, ends with, whatever stands before it.
    [[nodiscard]] std::size_t size_at_end(std::string_view text) const;

private:
    [[nodiscard]] bool contains_typed(std::string_view text) const;

    std::unordered_set<std::string, StringHash, std::equal_to<>> words_;
    Match match_;
    std::size_t longest_ = 0; ///< bytes
};

} // namespace galley::languages
