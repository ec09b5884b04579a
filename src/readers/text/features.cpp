// Features of units: width, case, beginning, ending, bullet, number, label.
#include "readers/text/features.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>

namespace galley::readers {

namespace {

constexpr std::size_t longest_head = 400; ///< bytes; what is longer is described by less

struct Letters {
    std::size_t words = 0;
    std::size_t long_words = 0; ///< of four letters or more, or the first
    std::size_t capitals = 0;   ///< of those, begun upper case
    std::size_t letters = 0;
    std::size_t upper = 0;
    std::size_t lower = 0;
};

Letters count_letters(std::string_view text) {
    Letters count;
    std::size_t in_word = 0; // letters of the word so far
    bool upper = false;
    const auto close = [&] {
        if (in_word >= 4 || (in_word > 0 && count.words == 1)) {
            ++count.long_words;
            count.capitals += upper ? 1U : 0U;
        }
        in_word = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (!bridge::is_letter(c)) {
            close();
            continue;
        }
        if (in_word == 0) {
            ++count.words;
            upper = bridge::is_uppercase(c);
        }
        ++in_word;
        ++count.letters;
        count.upper += bridge::is_uppercase(c) ? 1U : 0U;
        count.lower += bridge::is_lowercase(c) ? 1U : 0U;
    }
    close();
    return count;
}

/// Bytes before the colon of "Label: sentence".
std::size_t term_size(std::string_view text) {
    constexpr std::size_t longest = 120; // bytes
    const std::size_t colon = text.substr(0, longest).find(": ");
    if (colon == std::string_view::npos || colon == 0 || colon + 2 >= text.size()) {
        return 0;
    }
    constexpr std::uint32_t most_words = 8;
    const std::string_view term = text.substr(0, colon);
    const bool one_clause = term.find_first_of(".?!;\"(") == std::string_view::npos &&
                            term.find("“") == std::string_view::npos;
    return one_clause && word_count(term) <= most_words ? colon : 0;
}

/// Blanks left and right of every line differ by little, and there are some.
bool is_centred(const Unit& unit, const std::vector<Line>& lines, const Measures& measures) {
    constexpr std::uint32_t slack = 6;
    for (std::size_t i = unit.first; i <= unit.last; ++i) {
        const Line& line = lines[i];
        const std::uint32_t used = line.reach();
        if (line.indent < measures.margin + 4 || used > measures.wrap_width + slack) {
            return false;
        }
        const std::uint32_t right = measures.wrap_width - std::min(used, measures.wrap_width);
        const std::uint32_t left = line.indent - measures.margin;
        if (left > right + slack || right > left + slack) {
            return false;
        }
    }
    return true;
}

/// A signature or an attribution: one line, beginning in the right half.
bool is_right_set(const Unit& unit, const std::vector<Line>& lines, const Measures& measures) {
    const Line& line = lines[unit.first];
    const std::uint32_t left = line.indent - std::min(line.indent, measures.margin);
    const std::uint32_t used = line.reach();
    const std::uint32_t right = measures.wrap_width - std::min(used, measures.wrap_width);
    return measures.wrap_width != 0 && unit.first == unit.last &&
           left * 5 >= measures.wrap_width * 2 && right + 6 < left;
}

void describe(Unit& unit, const std::vector<Line>& lines, const Measures& measures) {
    Features& features = unit.features;
    const std::string_view text = unit.text;
    features.width = width_of(text);
    features.words = word_count(text);
    features.opening = opening_of(text);
    features.ending = ending_of(text);
    features.sentences = static_cast<std::uint32_t>(sentence_count(text));
    features.bullet = bullet_size(text);
    features.term = term_size(text);
    features.labels = head_labels(text);
    if (text.size() <= longest_head) {
        const Letters letters = count_letters(text);
        features.capitals = letters.long_words == 0 ? 0
                                                    : static_cast<double>(letters.capitals) /
                                                          static_cast<double>(letters.long_words);
        features.all_caps = letters.letters >= 3 && letters.upper > 0 && letters.lower == 0;
        features.caseless = letters.letters > 0 && letters.upper + letters.lower == 0;
        features.section_name = is_section_name(text);
        features.bare_rank = bare_head_rank(text);
    }
    features.right_set = is_right_set(unit, lines, measures);
    features.centred = measures.wrap_width != 0 && is_centred(unit, lines, measures);
}

} // namespace

void describe(std::vector<Unit>& units, const std::vector<Line>& lines, const Measures& measures) {
    for (Unit& unit : units) {
        if (unit.role != Role::Separator) {
            describe(unit, lines, measures);
        }
    }
}

} // namespace galley::readers
