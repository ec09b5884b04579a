// Runs of capital words against the words that the text has in lower case.
#include "readers/text/caps_emphasis.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace galley::readers {

namespace {

struct LetterKind {
    bool letter = false;
    bool digit = false;
    bool upper = false;
    bool lower = false;
};

/// Bytes of a word: letters, and apostrophes and hyphens between them.
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t letters = 0;
    bool upper = true; ///< no letter is lower case
    bool lower = true; ///< no letter is upper case
    bool digit = false;

    /// One more character, which ends at byte `after`.
    void add(const LetterKind& kind, std::size_t after) {
        end = after;
        letters += kind.letter ? 1 : 0;
        digit = digit || kind.digit;
        upper = upper && !kind.lower;
        lower = lower && !kind.upper;
    }
    /// A run of small letters of ASCII.
    void add_small(std::size_t first, std::size_t after) {
        letters += static_cast<std::uint32_t>(after - first);
        end = after;
        upper = false;
    }
};

/// ASCII, which is most of most texts, without a question to ICU.
LetterKind kind_of(char32_t c) {
    if (c < 0x80) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool lower = c >= 'a' && c <= 'z';
        return {upper || lower, c >= '0' && c <= '9', upper, lower};
    }
    return {bridge::is_letter(c),
            bridge::is_digit(c),
            bridge::is_uppercase(c),
            bridge::is_lowercase(c)};
}

/// The end of the run of small letters of ASCII that begins at `at`.
std::size_t small_letters_end(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= 'a' && text[at] <= 'z') {
        ++at;
    }
    return at;
}

/// Hands each word to `take`.
template <typename Take>
void each_word(std::string_view text, const Take& take) {
    Word word;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (const std::size_t end = small_letters_end(text, at); end > begin) {
            word = open ? word : Word{begin, begin};
            open = true;
            word.add_small(begin, end);
            at = end;
            continue;
        }
        const char32_t c = utf8::next(text, at);
        const auto [letter, digit, upper, lower] = kind_of(c);
        const bool joint = open && (c == U'\'' || c == U'’' || c == U'-');
        if (!letter && !digit && !joint) {
            if (open) {
                take(word);
            }
            open = false;
            continue;
        }
        if (!open) {
            word = Word{begin, at};
            open = true;
        }
        word.add({letter, digit, upper, lower}, joint ? word.end : at);
    }
    if (open) {
        take(word);
    }
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    words.reserve(text.size() / 5);
    each_word(text, [&](const Word& word) { words.push_back(word); });
    return words;
}

/// Words to be looked for among very many others.
class WantedWords {
public:
    void add(std::string word) {
        shapes_.set(shape(word));
        words_.insert(std::move(word));
    }
    [[nodiscard]] bool empty() const { return words_.empty(); }
    [[nodiscard]] bool contains(std::string_view word) const {
        return shapes_.test(shape(word)) && words_.contains(std::string(word));
    }

private:
    static constexpr std::size_t most_shapes = 4096;

    /// Of few bytes, so that most other words are passed over at little cost.
    static std::size_t shape(std::string_view word) {
        const auto byte = [&](std::size_t at) -> std::size_t {
            return static_cast<unsigned char>(word[at]);
        };
        return (word.size() * 37U + byte(0) * 101U + byte(word.size() / 2) * 11U +
                byte(word.size() - 1) * 1009U) %
               most_shapes;
    }

    std::bitset<most_shapes> shapes_;
    std::unordered_set<std::string> words_;
};

bool holds_prose(Role role) {
    return role == Role::Paragraph || role == Role::Quote || role == Role::ListItem ||
           role == Role::LabelEntry || role == Role::Note || role == Role::Verse;
}

bool begins_section(const std::vector<Unit>& units, std::size_t at) {
    return at == 0 || !holds_prose(units[at - 1].role);
}

/// Two capitals of ASCII side by side, or a letter beyond ASCII: worth a closer look.
bool has_capital_word(std::string_view text) {
    bool before = false;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        // Capitals of Greek, Cyrillic and accented letters begin with these bytes.
        const bool beyond = c == '\xC3' || c == '\xCE' || c == '\xD0';
        if ((upper || beyond) && before) {
            return true;
        }
        before = upper || (beyond ? true : before && static_cast<signed char>(c) < 0);
    }
    return false;
}

class CapitalFinder {
public:
    explicit CapitalFinder(std::vector<Unit>& units) : units_(units) {}

    void find() {
        if (marks_emphasis()) {
            return;
        }
        // Few words stand in capitals: only their like need be looked for.
        const WantedWords wanted = words_in_capitals();
        if (wanted.empty()) {
            return;
        }
        find_lower(wanted);
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (holds_prose(units_[i].role) && !units_[i].features.all_caps &&
                has_capital_word(units_[i].text)) {
                find_in(units_[i], begins_section(units_, i));
            }
        }
    }

private:
    /// Folded.
    [[nodiscard]] WantedWords words_in_capitals() const {
        WantedWords words;
        for (const Unit& unit : units_) {
            if (!has_capital_word(unit.text)) {
                continue;
            }
            each_word(unit.text, [&](const Word& word) {
                if (word.upper && word.letters > 1 && !word.digit) {
                    words.add(bridge::case_folded(
                        std::string_view(unit.text).substr(word.begin, word.end - word.begin)));
                }
            });
        }
        return words;
    }

    void find_lower(const WantedWords& wanted) {
        for (const Unit& unit : units_) {
            const std::string_view text = unit.text;
            each_word(text, [&](const Word& word) {
                const std::string_view own = text.substr(word.begin, word.end - word.begin);
                if (word.lower && word.letters > 1 && !word.digit && wanted.contains(own)) {
                    lower_.insert(std::string(own));
                }
            });
        }
    }

    /// The text has marks for emphasis: "_very_". Its capitals are something else.
    [[nodiscard]] bool marks_emphasis() const {
        constexpr std::size_t enough = 10; ///< marks of pairs
        std::size_t marks = 0;
        for (const Unit& unit : units_) {
            marks += static_cast<std::size_t>(std::count(unit.text.begin(), unit.text.end(), '_'));
        }
        return marks >= enough;
    }

    /// Capitals throughout, and known in lower case; "I" and "A" only help to go on.
    [[nodiscard]] bool is_candidate(std::string_view text, const Word& word) const {
        return word.upper && !word.digit && word.letters > 1 &&
               lower_.contains(bridge::case_folded(text.substr(word.begin, word.end - word.begin)));
    }

    static bool helps(const Word& word) { return word.upper && word.letters == 1 && !word.digit; }

    /// Blanks and commas only.
    static bool goes_on(std::string_view between) {
        return between.find_first_not_of(" ,\n") == std::string_view::npos;
    }

    void find_in(Unit& unit, bool first) const {
        const std::string_view text = unit.text;
        const std::vector<Word> words = words_of(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!is_candidate(text, words[i])) {
                continue;
            }
            std::size_t from = i;
            while (from > 0 && helps(words[from - 1]) &&
                   goes_on(
                       text.substr(words[from - 1].end, words[from].begin - words[from - 1].end)) &&
                   from - 1 > 0) {
                --from;
            }
            std::size_t last = i;
            while (last + 1 < words.size() &&
                   (is_candidate(text, words[last + 1]) || helps(words[last + 1])) &&
                   goes_on(text.substr(words[last].end, words[last + 1].begin - words[last].end))) {
                ++last;
            }
            while (last > i && helps(words[last])) {
                --last; // "VERY well, I" ends before "I"
            }
            const bool whole = from == 0 && last + 1 == words.size();
            if (!whole && !(first && from == 0) && !touches_capitals(text, words, from, last)) {
                unit.capitals.emplace_back(words[from].begin, words[last].end);
            }
            i = last;
        }
    }

    /// Part of a longer name or title in capitals: "THE ARCHDUKE RUDOLPH".
    [[nodiscard]] bool touches_capitals(std::string_view text,
                                        const std::vector<Word>& words,
                                        std::size_t from,
                                        std::size_t last) const {
        const auto is_name = [&](const Word& word) {
            return word.upper && word.letters > 1 && !is_candidate(text, word);
        };
        const bool before =
            from > 0 && is_name(words[from - 1]) &&
            goes_on(text.substr(words[from - 1].end, words[from].begin - words[from - 1].end));
        const bool after =
            last + 1 < words.size() && is_name(words[last + 1]) &&
            goes_on(text.substr(words[last].end, words[last + 1].begin - words[last].end));
        return before || after;
    }

    std::vector<Unit>& units_;
    std::unordered_set<std::string> lower_; ///< words that stand in lower case somewhere
};

} // namespace

void find_capitals(std::vector<Unit>& units) { CapitalFinder(units).find(); }

} // namespace galley::readers
