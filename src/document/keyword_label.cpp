// Word and number in either order, by the tables of the languages.
#include "document/keyword_label.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "languages/head_words.hpp"
#include "languages/word_key.hpp"

#include <algorithm>
#include <string>

namespace galley {

namespace {

using languages::HeadUnit;
using languages::HeadWord;
using languages::Language;
using languages::WrittenNumber;

std::size_t word_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && text[end] != ' ' && text[end] != '\t') {
        ++end;
    }
    return end;
}

bool is_wide(char32_t c) { return c >= 0x2E80; }

std::uint32_t length_of(std::string_view text) {
    return static_cast<std::uint32_t>(utf8::length(text));
}

/// A stop or the like within `text` or at its end: it is a sentence.
bool holds_stop(std::string_view text, std::u32string_view stops) {
    for (std::size_t at = 0; at < text.size();) {
        if (stops.find(utf8::next(text, at)) != std::u32string_view::npos) {
            return true;
        }
    }
    return false;
}

/// In scripts without capitals a sentence shows by its stops and its length only.
bool reads_as_sentence(const HeadLabel& label, std::string_view head) {
    constexpr std::uint32_t longest = 40; ///< code points of a title
    const std::string_view rest = head.substr(label.rest);
    std::size_t at = 0;
    const char32_t first = rest.empty() ? U'A' : utf8::next(rest, at);
    if (label.separated || bridge::is_uppercase(first) || !bridge::is_letter(first)) {
        return goes_on_as_sentence(label, head);
    }
    return bridge::is_lowercase(first) || length_of(rest) > longest || holds_stop(rest, U".。．؛");
}

class KeywordReader {
public:
    KeywordReader(std::string_view head, std::vector<HeadLabel>& out) : head_(head), out_(out) {}

    void read() {
        std::size_t at = 0;
        const char32_t first = utf8::next(head_, at);
        if (is_wide(first) || bridge::digit_value(first) >= 0) {
            read_wide();
        }
        if (is_wide(first)) {
            return;
        }
        constexpr std::u32string_view quotes = U"\"'“”„‘«»(";
        if (quotes.find(first) != std::u32string_view::npos) {
            return; // speech, most often
        }
        const std::size_t end = word_end(head_, 0);
        constexpr std::size_t longest = 64; ///< bytes; no table holds a longer word
        if (end == head_.size() || end > longest) {
            return;
        }
        const std::string word = languages::word_key(head_.substr(0, end));
        const std::size_t begin = skip_blanks(head_, end);
        if (begin == head_.size()) {
            return;
        }
        if (const HeadWord* const known = languages::find_head_word(word)) {
            read_number(begin, word, *known);
        } else {
            read_number_first(word);
        }
    }

    /// "Fit the First", "Stave I": as after a head word, in the numbers of any language.
    void read_after_other_word() {
        const std::size_t end = word_end(head_, 0);
        const std::size_t begin = skip_blanks(head_, end);
        constexpr std::size_t longest = 64; ///< bytes
        if (begin >= head_.size() || end > longest) {
            return;
        }
        const std::string word = languages::word_key(head_.substr(0, end));
        if (languages::find_head_word(word) != nullptr) {
            return;
        }
        add_numerals(begin, word);
        for (const Language* const language : languages::all_languages()) {
            const std::size_t at =
                begin + languages::number_article_size(head_.substr(begin), *language);
            const WrittenNumber written = languages::written_number(head_.substr(at), *language);
            if (written.value > 0) {
                add(written.value, at + written.size, word);
                return;
            }
        }
    }

private:
    void add_numerals(std::size_t begin, const std::string& word) {
        for (const Numeral& number : numerals_at(head_, begin)) {
            if (number.numbering != Numbering::LowerLetter && number.value > 0) {
                add(number.value, ordinal_end(number.end), word);
            }
        }
    }

    void add(int value, std::size_t number_end, std::string_view word, bool needs_mark = false) {
        HeadLabel label = finished_label({Numbering::Keyword, {}, value}, head_, number_end);
        label.frame = word;
        const bool parted = label.rest > label.length || label.rest == head_.size();
        if (parted && (label.separated || !needs_mark) && !reads_as_sentence(label, head_)) {
            out_.push_back(std::move(label));
        }
    }

    /// "CHAPTER IV", "Part Two:", "§ 4", "Appendix A", "Κεφάλαιο Βʹ", "Book the First".
    void read_number(std::size_t begin, const std::string& word, const HeadWord& known) {
        add_numerals(begin, word);
        for (const Language* const language : known.languages) {
            const std::size_t at =
                begin + languages::number_article_size(head_.substr(begin), *language);
            const std::string_view rest = head_.substr(at);
            if (const WrittenNumber written = languages::written_number(rest, *language);
                written.value > 0) {
                add(written.value, at + written.size, word);
                return;
            }
            bool marked = false;
            const WrittenNumber letters = languages::letter_number(rest, *language, marked);
            if (letters.value > 0) {
                add(letters.value, at + letters.size, word, !marked);
                return;
            }
        }
    }

    /// "1-я", "1ª": an ordinal's ending belongs to the number.
    [[nodiscard]] std::size_t ordinal_end(std::size_t end) const {
        constexpr std::size_t longest = 8; ///< bytes
        const std::size_t word = word_end(head_, end);
        const std::string_view ending = head_.substr(end, std::min(word - end, longest));
        std::size_t at = 0;
        const bool hyphen = ending.starts_with('-') && ending.size() > 1;
        at += hyphen ? 1U : 0U;
        const bool digit = end > 0 && head_[end - 1] >= '0' && head_[end - 1] <= '9';
        const bool sign = ending.starts_with("ª") || ending.starts_with("º");
        const bool letters = hyphen && digit && bridge::is_lowercase(utf8::next(ending, at));
        return (letters || (digit && sign)) && word - end <= longest ? word : end;
    }

    /// "Zweites Kapitel", "Première partie", "1. Kapitel", "II. Teil": nothing but a mark may
    /// follow, for "First Book Reviews" is no number.
    void read_number_first(const std::string& key) {
        for (const Numeral& number : numerals_at(head_, 0)) {
            if (number.value > 0 && number.numbering != Numbering::LowerLetter &&
                number.numbering != Numbering::UpperLetter) {
                std::size_t end = ordinal_end(number.end);
                end += end < head_.size() && head_[end] == '.' ? 1U : 0U;
                add_word_behind(number.value, end, nullptr);
            }
        }
        if (!languages::may_be_number_word(key)) {
            return;
        }
        for (const Language* const language : languages::all_languages()) {
            const WrittenNumber written = languages::written_number(head_, *language);
            if (written.value > 0 && add_word_behind(written.value, written.size, language)) {
                return;
            }
        }
    }

    bool add_word_behind(int value, std::size_t end, const Language* language) {
        const std::size_t begin = skip_blanks(head_, end);
        if (begin == end || begin == head_.size()) {
            return false;
        }
        std::size_t after = word_end(head_, begin);
        while (after > begin &&
               std::string_view(".:").find(head_[after - 1]) != std::string_view::npos) {
            --after;
        }
        const std::string word = languages::word_key(head_.substr(begin, after - begin));
        const HeadWord* const known = languages::find_head_word(word);
        const bool same = known != nullptr &&
                          (language == nullptr ||
                           std::find(known->languages.begin(), known->languages.end(), language) !=
                               known->languages.end());
        if (same) {
            add(value, after, word, true);
        }
        return same;
    }

    /// 第十二章, 第１２話, 제12장, 12장, 卷一.
    void read_wide() {
        const std::size_t prefix = languages::number_prefix_size(head_);
        const Numeral number = counted_at(head_, skip_blanks(head_, prefix));
        if (number.value > 0) {
            read_unit(number.value, skip_blanks(head_, number.end), prefix > 0);
        }
        const std::size_t leading = languages::leading_unit_size(head_);
        if (leading > 0) {
            const Numeral behind = counted_at(head_, skip_blanks(head_, leading));
            if (behind.value > 0) {
                add(behind.value, behind.end, first_character(0));
            }
        }
    }

    void read_unit(int value, std::size_t begin, bool prefixed) {
        const std::string_view unit = first_character(begin);
        const HeadUnit* const known = languages::find_head_unit(unit);
        if (known == nullptr) {
            return;
        }
        const std::size_t end = begin + unit.size();
        HeadLabel label = finished_label({Numbering::Keyword, {}, value}, head_, end);
        label.frame = unit;
        const bool parted = label.rest > label.length || label.separated;
        const bool alone = label.rest == head_.size();
        // A strong unit may touch its title; a sentence shows by its stops.
        const bool touching = !known->weak && !is_sentence(head_.substr(label.rest));
        const bool enough =
            prefixed ? parted || touching : label.separated && (alone || label.length > end);
        if (enough && (label.separated || !holds_stop(head_.substr(label.rest), U"。．"))) {
            out_.push_back(std::move(label));
        }
    }

    static bool is_sentence(std::string_view rest) {
        constexpr std::uint32_t longest = 24; ///< code points of a title that touches its number
        return length_of(rest) > longest || holds_stop(rest, U"。．，、,；");
    }

    [[nodiscard]] std::string_view first_character(std::size_t begin) const {
        std::size_t end = begin;
        if (end < head_.size()) {
            utf8::next(head_, end);
        }
        return head_.substr(begin, end - begin);
    }

    std::string_view head_;
    std::vector<HeadLabel>& out_;
};

} // namespace

void add_keyword_labels(std::string_view head, std::vector<HeadLabel>& out) {
    if (!head.empty()) {
        KeywordReader(head, out).read();
    }
}

void add_labels_after_word(std::string_view head, std::vector<HeadLabel>& out) {
    KeywordReader(head, out).read_after_other_word();
}

} // namespace galley
