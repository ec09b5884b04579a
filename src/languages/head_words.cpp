// Head words and numbers of all languages, indexed when they are first asked for.
#include "languages/head_words.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode_breaks.hpp"
#include "languages/word_key.hpp"
#include "languages/word_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace galley::languages {

namespace {

template <typename Value>
using Index = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

template <typename Value>
const Value* find(const Index<Value>& index, std::string_view key) {
    const auto found = index.find(key);
    return found == index.end() ? nullptr : &found->second;
}

Index<HeadWord> head_word_index() {
    Index<HeadWord> index;
    const auto add = [&](std::string_view list, HeadRank rank, const Language* language) {
        for (const std::string_view word : entries_of(list)) {
            const auto [entry, added] = index.try_emplace(word_key(word));
            entry->second.rank = added ? rank : std::min(entry->second.rank, rank);
            entry->second.languages.push_back(language);
        }
    };
    for (const Language* const language : all_languages()) {
        add(language->part_words, HeadRank::Part, language);
        add(language->chapter_words, HeadRank::Chapter, language);
        add(language->section_words, HeadRank::Section, language);
    }
    return index;
}

Index<HeadUnit> head_unit_index() {
    Index<HeadUnit> index;
    const auto add = [&](std::string_view list, HeadRank rank) {
        for (const std::string_view unit : entries_of(list)) {
            index.try_emplace(std::string(unit), HeadUnit{rank, false});
        }
    };
    for (const Language* const language : all_languages()) {
        add(language->part_units, HeadRank::Part);
        add(language->chapter_units, HeadRank::Chapter);
        add(language->section_units, HeadRank::Section);
        for (const std::string_view unit : entries_of(language->weak_units)) {
            index.try_emplace(std::string(unit)).first->second.weak = true;
        }
    }
    return index;
}

/// The numbers of one language by their keys.
struct NumberWords {
    Index<int> ones; ///< and whatever else has a word of its own
    Index<int> tens;
    std::vector<std::string> joints;
};

Index<int> number_index(std::string_view list, int first, int step) {
    Index<int> index;
    int value = first;
    for (const std::string_view forms : entries_of(list)) {
        for (const std::string_view form : entries_of(forms, ' ')) {
            index.try_emplace(word_key(form), value);
        }
        value += step;
    }
    return index;
}

const NumberWords& number_words(const Language& language) {
    static const auto all = [] {
        std::unordered_map<const Language*, NumberWords> words;
        for (const Language* const one : all_languages()) {
            NumberWords& own = words[one];
            own.ones = number_index(one->numbers, 1, 1);
            own.tens = number_index(one->tens, 20, 10);
            for (const std::string_view joint : entries_of(one->tens_joints)) {
                own.joints.push_back(word_key(joint));
            }
        }
        return words;
    }();
    return all.at(&language);
}

constexpr std::string_view closing_marks = ".,:;)";

/// A word of the text: where it ends, closing marks not counted, and whether such marks follow.
struct Word {
    std::string key;
    std::size_t end = 0;
    bool closed = false;
};

Word word_at(std::string_view text, std::size_t begin) {
    constexpr std::size_t longest = 64; ///< bytes
    const std::size_t typed = std::min(text.find_first_of(" \t", begin), text.size());
    std::size_t end = typed;
    while (end > begin && closing_marks.find(text[end - 1]) != std::string_view::npos) {
        --end;
    }
    return {end - begin > longest ? "" : word_key(text.substr(begin, end - begin)),
            end,
            end < typed || typed == text.size()};
}

/// One to nine; 0: none.
int ones_value(const NumberWords& words, std::string_view key) {
    const int* const value = find(words.ones, key);
    return value != nullptr && *value < 10 ? *value : 0;
}

/// "twenty-one", "einundzwanzigstes": tens and ones in one word; 0: none.
int joined_value(const NumberWords& words, std::string_view key, bool ones_first) {
    if (const std::size_t hyphen = key.find('-'); hyphen != std::string_view::npos) {
        const int* const tens = find(words.tens, key.substr(0, hyphen));
        const int ones = ones_value(words, key.substr(hyphen + 1));
        return tens != nullptr && ones > 0 ? *tens + ones : 0;
    }
    if (!ones_first) {
        return 0;
    }
    for (const std::string& joint : words.joints) {
        for (std::size_t at = key.find(joint, 1); at != std::string_view::npos;
             at = key.find(joint, at + 1)) {
            const int* const tens = find(words.tens, key.substr(at + joint.size()));
            const int ones = ones_value(words, key.substr(0, at));
            if (tens != nullptr && ones > 0) {
                return *tens + ones;
            }
        }
    }
    return 0;
}

/// The sign that letters are a number; nothing else.
bool is_numeral_mark(char32_t c) {
    constexpr std::u32string_view marks = U"ʹ΄'’´׳\"״”";
    return marks.find(c) != std::u32string_view::npos;
}

/// Value of the numeral letters at the front of `word` and their size.
WrittenNumber letter_at(std::string_view word, const Language& language) {
    WrittenNumber found;
    int power = 1;
    for (const std::string_view row : entries_of(language.numeral_letters)) {
        int value = 0;
        for (const std::string_view letters : entries_of(row, ' ')) {
            value += power;
            for (const std::string_view letter : entries_of(letters, '/')) {
                if (word.starts_with(letter) && letter.size() > found.size) {
                    found = {value, letter.size()};
                }
            }
        }
        power *= 10;
    }
    return found;
}

using Entries = std::vector<std::string_view>;

Entries entries_of_all(std::string_view Language::*list) {
    Entries all;
    for (const Language* const language : all_languages()) {
        const auto entries = entries_of(language->*list);
        all.insert(all.end(), entries.begin(), entries.end());
    }
    return all;
}

/// Bytes of the longest of the entries that `text` begins with; 0: none.
std::size_t size_at_start(const Entries& entries, std::string_view text) {
    std::size_t size = 0;
    for (const std::string_view entry : entries) {
        size = text.starts_with(entry) ? std::max(size, entry.size()) : size;
    }
    return size;
}

} // namespace

const HeadWord* find_head_word(std::string_view key) {
    static const Index<HeadWord> index = head_word_index();
    return find(index, key);
}

const HeadUnit* find_head_unit(std::string_view unit) {
    static const Index<HeadUnit> index = head_unit_index();
    return find(index, unit);
}

HeadRank head_rank(std::string_view word) {
    if (const HeadWord* const found = find_head_word(word)) {
        return found->rank;
    }
    const HeadUnit* const unit = find_head_unit(word);
    return unit == nullptr ? HeadRank::Chapter : unit->rank;
}

std::size_t number_prefix_size(std::string_view text) {
    static const Entries prefixes = entries_of_all(&Language::number_prefixes);
    return size_at_start(prefixes, text);
}

std::size_t leading_unit_size(std::string_view text) {
    static const Entries units = entries_of_all(&Language::leading_units);
    return size_at_start(units, text);
}

WrittenNumber written_number(std::string_view text, const Language& language) {
    const NumberWords& words = number_words(language);
    const Word first = word_at(text, 0);
    const Word second = first.closed ? Word{} : word_at(text, first.end + 1);
    if (!second.key.empty()) {
        if (const int* const both = find(words.ones, fmt::format("{}-{}", first.key, second.key))) {
            return {*both, second.end};
        }
    }
    if (const int* const tens = find(words.tens, first.key)) {
        const bool joint =
            std::find(words.joints.begin(), words.joints.end(), second.key) != words.joints.end();
        const Word ones = joint && !second.closed ? word_at(text, second.end + 1) : second;
        const int value = ones_value(words, ones.key);
        return value > 0 ? WrittenNumber{*tens + value, ones.end} : WrittenNumber{*tens, first.end};
    }
    if (const int* const value = find(words.ones, first.key)) {
        return {*value, first.end};
    }
    if (const int value = joined_value(words, first.key, language.ones_first)) {
        return {value, first.end};
    }
    return {};
}

WrittenNumber letter_number(std::string_view text, const Language& language, bool& marked) {
    marked = false;
    if (language.numeral_letters.empty()) {
        return {};
    }
    std::string lowered;
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (is_numeral_mark(c)) {
            marked = !lowered.empty();
        } else if (bridge::is_letter(c)) {
            utf8::append(lowered, bridge::lower(c));
        } else {
            break;
        }
        end = at;
    }
    int value = 0;
    int last = 1000;
    for (std::size_t at = 0; at < lowered.size();) {
        const WrittenNumber letter = letter_at(std::string_view(lowered).substr(at), language);
        if (letter.value == 0 || letter.value >= last) {
            return {};
        }
        last = letter.value;
        value += letter.value;
        at += letter.size;
    }
    return {value, end};
}

bool may_be_number_word(std::string_view key) {
    static const auto keys = [] {
        std::unordered_set<std::string, StringHash, std::equal_to<>> all;
        for (const Language* const language : all_languages()) {
            const NumberWords& words = number_words(*language);
            for (const Index<int>* const index : {&words.ones, &words.tens}) {
                for (const auto& [word, value] : *index) {
                    all.insert(word);
                    all.insert(word.substr(0, word.find('-')));
                }
            }
        }
        return all;
    }();
    if (keys.contains(key) || key.find('-') != std::string_view::npos) {
        return true;
    }
    const auto languages = all_languages();
    return std::any_of(languages.begin(), languages.end(), [&](const Language* language) {
        return language->ones_first && joined_value(number_words(*language), key, true) > 0;
    });
}

std::size_t number_article_size(std::string_view text, const Language& language) {
    const Word first = word_at(text, 0);
    const auto articles = entries_of(language.number_articles);
    const bool article =
        !first.closed && std::find(articles.begin(), articles.end(), first.key) != articles.end();
    return article ? first.end + 1 : 0;
}

} // namespace galley::languages
