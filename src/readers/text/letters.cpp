// Right-set units by what stands above and below them.
#include "readers/text/letters.hpp"

#include "readers/text/dates_and_names.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

bool is_right_set(const Unit& unit) {
    constexpr std::uint32_t most_words = 16;
    const bool lines =
        unit.role == Role::Lines &&
        std::any_of(unit.ballots.begin(), unit.ballots.end(), [](auto& ballot) {
            return !ballot.votes.empty() && ballot.votes.front().first == "right-set-lines";
        });
    return unit.features.words <= most_words &&
           (lines || (unit.role == Role::Paragraph && unit.features.right_set));
}

/// "DEAR SIR,--I shall be", "My dear Ana:": the mark stands behind few words.
bool begins_with_salutation(const Unit& unit) {
    constexpr std::size_t longest = 60; ///< bytes
    const std::string_view front = std::string_view(unit.text).substr(0, longest);
    return unit.role == Role::Paragraph &&
           is_salutation(front.substr(0, front.find_first_of(",:!;-.")));
}

/// The last line, or the only one.
std::string_view last_line(const Unit& unit) {
    return std::string_view(unit.text).substr(unit.starts.empty() ? 0 : unit.starts.back());
}

/// No question, and no word that only a sentence has.
bool is_name_like(const Unit& unit) {
    return unit.features.ending != Ending::Question && unit.features.sentences == 1 &&
           !has_finite_word(unit.text);
}

/// "Dear Jan," alone.
bool is_salutation_alone(const Unit& unit) {
    constexpr std::uint32_t most_words = 8;
    return begins_with_salutation(unit) && unit.features.words <= most_words &&
           (unit.features.ending == Ending::Comma || unit.features.ending == Ending::Colon ||
            unit.text.ends_with('!'));
}

/// "Yours ever," / "Ann Author.", in lines of their own.
bool closes_letter(const Unit& unit) {
    constexpr std::uint32_t most_words = 16;
    const bool lines = unit.starts.size() > 1 && unit.features.words <= most_words;
    const std::string_view first =
        std::string_view(unit.text).substr(0, std::min(unit.text.find('\n'), unit.text.size()));
    return (unit.role == Role::Verse || unit.role == Role::Lines) && lines &&
           is_letter_closing(first) && first.ends_with(',');
}

bool is_text(Role role) {
    return role == Role::Paragraph || role == Role::Quote || role == Role::Verse ||
           role == Role::ListItem;
}

} // namespace

void judge_letters(std::vector<Unit>& units) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        Unit& unit = units[i];
        if (i > 0 && is_text(units[i - 1].role) && closes_letter(unit)) {
            Ballot ballot(Role::Lines);
            ballot.add("letter-closing", 4);
            unit.elect(Role::Lines, std::move(ballot));
            unit.part = "signature";
            continue;
        }
        if (is_salutation_alone(unit)) {
            unit.part = "salutation";
            continue;
        }
        if (!is_right_set(unit)) {
            continue;
        }
        const bool greeted = i + 1 < units.size() && begins_with_salutation(units[i + 1]);
        if (greeted || is_date_line(unit.text) || is_date_line(last_line(unit))) {
            unit.part = "dateline";
        } else if (i > 0 && is_name_like(unit) &&
                   (is_text(units[i - 1].role) || units[i - 1].part == "signature")) {
            unit.part = "signature";
        }
    }
}

} // namespace galley::readers
