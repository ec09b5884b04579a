// Candidates by their own look, kept when short sentences do nothing else in the text.
#include "readers/text/sentence_heads.hpp"

#include "readers/text/wording.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace galley::readers {

namespace {

bool is_short_sentence(const Unit& unit) {
    constexpr std::uint32_t widest = 100; ///< code points
    return unit.is_open() && unit.features.bullet == 0 && unit.features.sentences == 1 &&
           unit.features.width <= widest &&
           (unit.features.ending == Ending::Stop || unit.features.ending == Ending::Question);
}

/// "A description of what the project is for.": no verb before the clause, and nothing ahead of a
/// comma ("Otherwise, …").
bool lacks_verb(std::string_view text) {
    const std::string_view rest = text.substr(std::min(text.find(' '), text.size()));
    const std::string_view clause = main_clause(rest);
    return clause.find(", ") == std::string_view::npos && !has_finite_word(clause);
}

/// What a statement with a verb that no list knows ("The boats came home.") rarely does.
bool asks_or_has_clause(const Unit& unit) {
    return unit.features.ending == Ending::Question ||
           main_clause(unit.text).size() < unit.text.size();
}

bool stands_alone(const std::vector<Unit>& units, std::size_t at) {
    const Unit& unit = units[at];
    if (at == 0 || at + 1 >= units.size() || unit.gap_before == 0 || unit.gap_after == 0) {
        return false;
    }
    const Unit& before = units[at - 1];
    const Unit& after = units[at + 1];
    return before.role != Role::Heading && before.role != Role::Title &&
           !is_short_sentence(before) && before.features.ending != Ending::Colon &&
           after.role == Role::Paragraph && after.features.width > unit.features.width &&
           (ends_sentence(after.text) || after.features.ending == Ending::Colon);
}

bool is_candidate(const std::vector<Unit>& units, std::size_t at) {
    constexpr std::uint32_t most_words = 14;
    constexpr std::uint32_t widest = 80; ///< code points
    const Unit& unit = units[at];
    const Features& features = unit.features;
    return is_short_sentence(unit) && features.words >= 3 && features.words <= most_words &&
           features.width <= widest && features.labels.empty() && features.term == 0 &&
           !features.opening.quoted && !features.opening.dashed && !unit.text.ends_with('!') &&
           features.opening.beginning != Beginning::Lower && stands_alone(units, at) &&
           (features.ending == Ending::Question || lacks_verb(unit.text));
}

} // namespace

std::vector<bool> sentence_heads(const std::vector<Unit>& units) {
    constexpr std::size_t least = 3;
    std::vector<bool> heads(units.size(), false);
    std::size_t candidates = 0;
    std::size_t clauses = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        heads[i] = is_candidate(units, i);
        candidates += heads[i] ? 1U : 0U;
        clauses += heads[i] && asks_or_has_clause(units[i]) ? 1U : 0U;
        others += is_short_sentence(units[i]) && !heads[i] ? 1U : 0U;
    }
    if (candidates < least || clauses * 2 < candidates || others * 2 > candidates) {
        heads.assign(units.size(), false);
    }
    return heads;
}

} // namespace galley::readers
