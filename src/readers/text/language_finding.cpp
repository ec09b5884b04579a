// Letters are counted by script; among the languages of the script, frequent words decide. Shares
// of such words in running prose: a third to a half where articles and prepositions stand alone, a
// sixth where they are endings or touch their nouns.
#include "readers/text/language_finding.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "languages/language.hpp"
#include "languages/word_key.hpp"
#include "languages/word_set.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

namespace galley::readers {

namespace {

using languages::Language;

constexpr std::size_t most_sampled_lines =
    4000; ///< of longer texts every second, third … line is looked at
constexpr std::size_t least_letters = 60;
constexpr std::size_t least_hits = 8;    ///< frequent words of the language
constexpr double least_share = 0.12;     ///< of all words
constexpr double least_lead = 1.2;       ///< over the next language
constexpr double own_letter_worth = 3.0; ///< a letter that only this language has, in shares

/// What belongs to one letter or word: the languages by their place in all_languages().
using Places = std::vector<std::size_t>;

struct Index {
    std::unordered_map<std::string, Places, languages::StringHash, std::equal_to<>> words;
    std::unordered_map<char32_t, Places> letters;
    std::vector<std::vector<int>> scripts; ///< of each language
};

const Index& index() {
    static const Index built = [] {
        Index made;
        const auto all = languages::all_languages();
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (const std::string_view word : languages::entries_of(all[i]->frequent_words)) {
                Places& places = made.words[bridge::case_folded(word)];
                if (places.empty() || places.back() != i) {
                    places.push_back(i);
                }
            }
            for (std::size_t at = 0; at < all[i]->own_letters.size();) {
                made.letters[utf8::next(all[i]->own_letters, at)].push_back(i);
            }
            std::vector<int> scripts;
            for (const std::string_view name : languages::entries_of(all[i]->scripts)) {
                scripts.push_back(bridge::script_named(std::string(name)));
            }
            made.scripts.push_back(std::move(scripts));
        }
        return made;
    }();
    return built;
}

class LanguageCount {
public:
    void add(std::string_view line) {
        const std::string folded = bridge::case_folded(line);
        std::size_t begin = 0;
        bool in_word = false;
        for (std::size_t at = 0; at < folded.size();) {
            const std::size_t here = at;
            const char32_t c = utf8::next(folded, at);
            const bool letter = bridge::is_letter(c);
            if (letter) {
                add_letter(c);
            }
            if (letter || bridge::is_mark(c)) {
                begin = in_word ? begin : here;
                in_word = true;
            } else if (std::exchange(in_word, false)) {
                add_word(std::string_view(folded).substr(begin, here - begin));
            }
        }
        if (in_word) {
            add_word(std::string_view(folded).substr(begin));
        }
    }

    [[nodiscard]] std::string_view winner() const {
        const auto all = languages::all_languages();
        const Language* best = nullptr;
        double first = 0;
        double second = 0;
        for (std::size_t i = 0; i < all.size() && letters_ >= least_letters; ++i) {
            const double score = score_of(i, *all[i]);
            if (score > first) {
                second = std::exchange(first, score);
                best = all[i];
            } else {
                second = std::max(second, score);
            }
        }
        return best != nullptr && first >= least_lead * second ? best->tag : std::string_view();
    }

private:
    void add_letter(char32_t c) {
        ++letters_;
        ++scripts_[bridge::script_of(c)];
        const auto own = index().letters.find(c);
        if (own != index().letters.end()) {
            for (const std::size_t place : own->second) {
                ++own_letters_[place];
            }
        }
    }

    void add_word(std::string_view word) {
        ++words_;
        const auto known = index().words.find(word);
        if (known != index().words.end()) {
            for (const std::size_t place : known->second) {
                ++hits_[place];
            }
        }
    }

    template <typename Key>
    static std::size_t count_of(const std::map<Key, std::size_t>& counts, Key key) {
        const auto found = counts.find(key);
        return found == counts.end() ? 0 : found->second;
    }

    /// 0: it can not be this language.
    [[nodiscard]] double score_of(std::size_t place, const Language& language) const {
        const std::vector<int>& scripts = index().scripts[place];
        std::size_t within = 0;
        for (const int script : scripts) {
            within += count_of(scripts_, script);
        }
        const bool written_so =
            within * 10 >= letters_ * 8 && count_of(scripts_, scripts.front()) * 10 >= letters_;
        if (!written_so) {
            return 0;
        }
        if (language.frequent_words.empty()) {
            return 1; // no other language has its script
        }
        const std::size_t hits = count_of(hits_, place);
        const double share = static_cast<double>(hits) / static_cast<double>(words_);
        if (hits < least_hits || share < least_share) {
            return 0;
        }
        const double own =
            static_cast<double>(count_of(own_letters_, place)) / static_cast<double>(letters_);
        return share + own_letter_worth * own;
    }

    std::size_t letters_ = 0;
    std::size_t words_ = 0;
    std::map<int, std::size_t> scripts_;
    std::map<std::size_t, std::size_t> hits_;
    std::map<std::size_t, std::size_t> own_letters_;
};

} // namespace

std::string_view language_of(const std::vector<Line>& lines) {
    LanguageCount count;
    const std::size_t step = lines.size() / most_sampled_lines + 1;
    for (std::size_t i = 0; i < lines.size(); i += step) {
        count.add(lines[i].text);
    }
    return count.winner();
}

} // namespace galley::readers
