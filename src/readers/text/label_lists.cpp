// Neighbours of the shape "Label: sentence", which make a variable list.
#include "readers/text/list_recognition.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace galley::readers {

namespace {

constexpr double label_list_threshold = 3.5;

std::string_view term_of(const Unit& unit) {
    return std::string_view(unit.text).substr(0, unit.features.term);
}

std::string_view rest_of(const Unit& unit) {
    const std::string_view rest = std::string_view(unit.text).substr(unit.features.term + 1);
    return rest.substr(std::min(rest.find_first_not_of(" \t"), rest.size()));
}

/// "Chapter One": each longer word begins upper case.
bool is_title_case(std::string_view term) {
    constexpr std::size_t short_word = 4; // bytes; "of" and "the" need no capital
    while (!term.empty()) {
        const std::string_view word = first_word(term);
        if (word.size() >= short_word && opening_of(word).beginning == Beginning::Lower) {
            return false;
        }
        term.remove_prefix(std::min(word.size() + 1, term.size()));
    }
    return true;
}

bool is_labelled(const Unit& unit) {
    constexpr std::size_t most_words = 6;
    if (!unit.is_open() || unit.features.term == 0 || unit.features.bullet > 0) {
        return false;
    }
    const std::string_view term = term_of(unit);
    const std::string_view rest = rest_of(unit);
    const Opening opening = opening_of(term);
    return opening.beginning != Beginning::Lower && opening.beginning != Beginning::Digit &&
           !opening.quoted && !opening.dashed && word_count(term) <= most_words &&
           word_count(rest) >= 3 && unit.features.ending != Ending::Colon &&
           unit.features.ending != Ending::Comma && !has_finite_word(term);
}

/// How many units begin with each term: "Example:" here and there is a word of the writer's and no
/// entry of a list.
using TermCounts = std::map<std::string_view, std::size_t>;

Ballot votes_for(const std::vector<Unit>& units,
                 std::size_t begin,
                 std::size_t end,
                 const TermCounts& counts) {
    const auto size = static_cast<double>(end - begin);
    double brief = 0;
    double cased = 0;
    double upper = 0;
    double stopped = 0;
    double speech = 0;
    bool all_two_words = true;
    bool elsewhere = false;
    std::set<std::string_view> terms;
    for (std::size_t i = begin; i < end; ++i) {
        const std::string_view term = term_of(units[i]);
        const Opening opening = opening_of(rest_of(units[i]));
        terms.insert(term);
        elsewhere = elsewhere || counts.at(term) > 1;
        brief += word_count(term) <= 4 ? 1 / size : 0;
        cased += is_title_case(term) ? 1 / size : 0;
        upper += opening.beginning != Beginning::Lower ? 1 / size : 0;
        speech += opening.quoted ? 1 / size : 0;
        stopped += ends_sentence(units[i].text) ? 1 / size : 0;
        all_two_words = all_two_words && word_count(term) <= 2;
    }
    const double one_sentence = static_cast<double>(std::count_if(
                                    units.begin() + static_cast<std::ptrdiff_t>(begin),
                                    units.begin() + static_cast<std::ptrdiff_t>(end),
                                    [](auto& unit) { return unit.features.sentences <= 2; })) /
                                size;
    Ballot ballot(Role::LabelEntry);
    ballot.add("labelled-neighbours", size >= 3 ? 1.5 : 0.5);
    ballot.add("short-labels", brief);
    ballot.add("title-case-labels", cased);
    ballot.add("two-word-labels", all_two_words ? 0.5 : 0);
    ballot.add("sentence-after-label", 0.5 * upper + 0.5 * stopped);
    ballot.add("one-sentence", 0.5 * one_sentence);
    ballot.add("repeated-labels", static_cast<double>(terms.size()) < size ? -3 : 0);
    ballot.add("labels-elsewhere", elsewhere && size < 3 ? -2 : 0);
    ballot.add("speech-after-label", -2 * speech);
    return ballot;
}

/// Entries of several sentences are paragraphs with run-in heads and no list.
bool is_of_paragraphs(const std::vector<Unit>& units, std::size_t begin, std::size_t end) {
    constexpr std::uint32_t long_entry = 240; ///< code points, on average
    std::uint32_t width = 0;
    std::uint32_t sentences = 0;
    for (std::size_t i = begin; i < end; ++i) {
        width += units[i].features.width;
        sentences += units[i].features.sentences;
    }
    const auto size = static_cast<std::uint32_t>(end - begin);
    return width > long_entry * size && sentences > size;
}

/// The entries [begin, end) become a list, paragraphs with run-in heads, or what they were.
void settle(std::vector<Unit>& units,
            std::size_t begin,
            std::size_t end,
            const TermCounts& counts,
            int& last_list) {
    const Ballot ballot = votes_for(units, begin, end, counts);
    const bool won = ballot.sum >= label_list_threshold;
    const bool paragraphs = won && is_of_paragraphs(units, begin, end);
    last_list += won && !paragraphs ? 1 : 0;
    for (std::size_t i = begin; i < end; ++i) {
        Unit& unit = units[i];
        unit.ballots.push_back(ballot);
        if (paragraphs) {
            unit.run_in = unit.features.term + 1;
        } else if (won) {
            unit.role = Role::LabelEntry;
            unit.list = last_list;
        }
    }
}

} // namespace

void judge_labels(std::vector<Unit>& units, int& last_list) {
    TermCounts counts;
    for (const Unit& unit : units) {
        if (unit.features.term > 0 && unit.features.bullet == 0) {
            ++counts[term_of(unit)];
        }
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        const std::size_t begin = i;
        while (i < units.size() && is_labelled(units[i])) {
            ++i;
        }
        if (i < begin + 2) {
            continue;
        }
        settle(units, begin, i, counts, last_list);
        --i;
    }
}

} // namespace galley::readers
