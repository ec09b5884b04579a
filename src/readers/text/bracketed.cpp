// Brackets counted over units, their first words looked up.
#include "readers/text/bracketed.hpp"

#include "base/ascii.hpp"
#include "languages/word_set.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

/// The words of one meaning, in proofreaders' use (DP formatting guidelines; Gutenberg's FAQ).
struct KnownWords {
    Role role;
    languages::WordSet words;
};

struct KnownWord {
    Role role = Role::Paragraph;
    std::size_t size = 0; ///< bytes; 0: no word is known
};

/// The word behind the bracket.
KnownWord known_word(std::string_view text) {
    using languages::Language;
    static const std::array known = {
        KnownWords{Role::Note, {{&Language::footnote_words}, languages::Match::Loose}},
        KnownWords{Role::Picture, {{&Language::illustration_words}, languages::Match::Loose}},
        KnownWords{Role::Sidenote, {{&Language::sidenote_words}, languages::Match::Loose}},
        KnownWords{Role::Furniture, {{&Language::transcriber_words}, languages::Match::Loose}},
    };
    KnownWord longest;
    if (!text.starts_with('[')) {
        return longest;
    }
    for (const KnownWords& words : known) {
        const std::size_t size = words.words.size_at_start(text.substr(1));
        if (size > longest.size) {
            longest = {words.role, size};
        }
    }
    return longest;
}

/// Index of the unit in which the bracket that opens unit `at` is closed, at its end; `at - 1` +
/// nothing: it never is, within reason.
std::size_t end_of_block(const std::vector<Unit>& units, std::size_t at) {
    constexpr std::size_t most_units = 40;
    int depth = 0;
    for (std::size_t i = at; i < std::min(units.size(), at + most_units); ++i) {
        if (units[i].pin != nullptr) {
            return at;
        }
        const std::string& text = units[i].text;
        for (std::size_t byte = 0; byte < text.size(); ++byte) {
            depth += text[byte] == '[' ? 1 : text[byte] == ']' ? -1 : 0;
            if (depth == 0) {
                const std::size_t rest = text.find_first_not_of("._ ;,", byte + 1);
                return rest == std::string::npos ? i + 1 : at;
            }
        }
    }
    return at;
}

} // namespace

std::size_t bracket_label_size(std::string_view text) {
    const KnownWord known = known_word(text);
    std::size_t end = known.size == 0 ? 0 : std::min(known.size + 1, text.size());
    while (end < text.size() && is_ascii_letter(text[end])) {
        ++end; // "Illustrations"
    }
    const std::size_t colon = text.find(':', end);
    const std::string_view number = text.substr(end, colon - end);
    if (colon != std::string_view::npos && std::none_of(number.begin(), number.end(), [](char c) {
            return is_ascii_letter(c) || static_cast<signed char>(c) < 0;
        })) {
        end = colon;
    }
    return std::min(text.find_first_not_of(" .,:;", end), text.size());
}

void judge_bracketed(std::vector<Unit>& units) {
    int number = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const KnownWord known = known_word(units[i].text);
        if (known.size == 0) {
            continue;
        }
        const Role role = known.role;
        const std::size_t end = end_of_block(units, i);
        if (end == i) {
            continue;
        }
        ++number;
        for (; i < end; ++i) {
            Ballot ballot(role);
            ballot.add("named-in-brackets", 4);
            units[i].bracket = number;
            units[i].elect(role, std::move(ballot));
        }
        --i;
    }
}

} // namespace galley::readers
