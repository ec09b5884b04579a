// Brackets counted over units, their first words looked up.
#include "readers/text/bracketed.hpp"

#include "bridge/unicode.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

struct KnownWord {
    std::string_view word; ///< folded
    Role role;
};

/// Proofreaders' words (DP formatting guidelines; Gutenberg's FAQ), longer ones first.
constexpr std::array known_words = {
    KnownWord{"footnote", Role::Note},
    KnownWord{"fußnote", Role::Note},
    KnownWord{"fussnote", Role::Note},
    KnownWord{"note de bas de page", Role::Note},
    KnownWord{"illustration", Role::Picture},
    KnownWord{"abbildung", Role::Picture},
    KnownWord{"ilustración", Role::Picture},
    KnownWord{"illustrazione", Role::Picture},
    KnownWord{"music illustration", Role::Picture},
    KnownWord{"music:", Role::Picture},
    KnownWord{"music]", Role::Picture},
    KnownWord{"decoration", Role::Picture},
    KnownWord{"frontispiece", Role::Picture},
    KnownWord{"sidenote", Role::Sidenote},
    KnownWord{"side note", Role::Sidenote},
    KnownWord{"randnotiz", Role::Sidenote},
    KnownWord{"transcriber", Role::Furniture},
    KnownWord{"tn:", Role::Furniture},
    KnownWord{"t.n.", Role::Furniture},
    KnownWord{"anmerkungen zur transkription", Role::Furniture},
    KnownWord{"note du transcripteur", Role::Furniture},
    KnownWord{"blank page", Role::Furniture},
};

/// The word behind the bracket; nullptr: none that is known.
const KnownWord* known_word(std::string_view text) {
    constexpr std::size_t longest = 40; ///< bytes
    if (!text.starts_with('[')) {
        return nullptr;
    }
    const std::string folded = bridge::case_folded(text.substr(1, longest));
    const auto* const found =
        std::find_if(known_words.begin(), known_words.end(), [&](const KnownWord& known) {
            return folded.starts_with(known.word);
        });
    return found == known_words.end() ? nullptr : found;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Index of the unit in which the bracket that opens unit `at` is closed, at its end; `at - 1` +
/// nothing: it never is, within reason.
std::size_t end_of_block(const std::vector<Unit>& units, std::size_t at) {
    constexpr std::size_t most_units = 40;
    int depth = 0;
    for (std::size_t i = at; i < std::min(units.size(), at + most_units); ++i) {
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
    const KnownWord* const known = known_word(text);
    std::size_t end = known == nullptr ? 0 : std::min(known->word.size() + 1, text.size());
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
        const KnownWord* const known = known_word(units[i].text);
        if (known == nullptr) {
            continue;
        }
        const Role role = known->role;
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
