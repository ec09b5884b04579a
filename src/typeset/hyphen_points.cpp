// Hyphenation by language: dictionaries loaded when first needed, words divided once.
#include "typeset/hyphen_points.hpp"

namespace galley::typeset {

std::size_t HyphenPoints::dictionary_for(const std::string& language) {
    for (std::size_t i = 0; i < dictionaries_.size(); ++i) {
        if (dictionaries_[i].language == language) {
            return i;
        }
    }
    dictionaries_.push_back({language, bridge::Hyphenator::load(language)});
    if (!dictionaries_.back().hyphenator) {
        missing_.push_back(language);
    }
    return dictionaries_.size() - 1;
}

HyphenPoints::Memory& HyphenPoints::memory_for(const std::string& language,
                                               const bridge::HyphenLimits& limits) {
    for (Memory& memory : memories_) {
        if (memory.limits == limits && memory.language == language) {
            return memory;
        }
    }
    Memory& memory = memories_.emplace_back();
    memory.language = language;
    memory.limits = limits;
    memory.dictionary = dictionary_for(language);
    return memory;
}

const HyphenPoints::Points& HyphenPoints::of(std::string_view word,
                                             const std::string& language,
                                             const bridge::HyphenLimits& limits) {
    if (word.size() < static_cast<std::size_t>(limits.word > 0 ? limits.word : 0)) {
        return none_;
    }
    Memory& memory = memory_for(language, limits);
    const std::optional<bridge::Hyphenator>& hyphenator =
        dictionaries_[memory.dictionary].hyphenator;
    if (!hyphenator) {
        return none_;
    }
    if (const Points* known = memory.words.find(word)) {
        return *known;
    }
    return memory.words.add(word, hyphenator->points(word, limits));
}

} // namespace galley::typeset
