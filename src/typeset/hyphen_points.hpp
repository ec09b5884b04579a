// Hyphenation by language: dictionaries loaded when first needed, words divided once.
#pragma once

#include "bridge/hyphenation.hpp"
#include "typeset/word_memory.hpp"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::typeset {

/// The memory of one thread.
class HyphenPoints {
public:
    using Points = std::vector<std::uint32_t>;

    /// Byte offsets before which `word` may be divided; none where the language has no
    /// dictionary. The answer stays where it is.
    const Points&
    of(std::string_view word, const std::string& language, const bridge::HyphenLimits& limits);
    /// Languages asked for that have no dictionary, in the order they were met.
    [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }

private:
    struct Memory {
        std::string language;
        bridge::HyphenLimits limits;
        std::size_t dictionary = 0;
        WordMemory<Points> words;
    };
    struct Dictionary {
        std::string language;
        std::optional<bridge::Hyphenator> hyphenator;
    };
    Memory& memory_for(const std::string& language, const bridge::HyphenLimits& limits);
    std::size_t dictionary_for(const std::string& language);

    std::vector<Dictionary> dictionaries_;
    std::deque<Memory> memories_;
    std::vector<std::string> missing_;
    Points none_;
};

} // namespace galley::typeset
