// Each rule looks at all heads of its kind and holds for all or none.
#include "readers/text/head_lines.hpp"

#include "languages/head_words.hpp"
#include "readers/text/head_votes.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace galley::readers {

namespace {

bool is_plain_head(const std::vector<Unit>& units, std::size_t i) {
    return i < units.size() && units[i].role == Role::Heading && units[i].number < 0 &&
           units[i].underline == 0;
}

/// "Scene", "Preface": no words about the head above.
bool is_named(const Unit& unit) {
    return unit.features.section_name || unit.features.bare_rank > 0;
}

/// Short, and set apart by capitals, its place or an emphasis that spans it.
bool is_tail_line(const Unit& unit) {
    constexpr std::uint32_t most_words = 20;
    const bool emphasised = unit.text.size() > 2 && unit.text.front() == '_' &&
                            unit.text.find('_', 1) + 2 >= unit.text.size();
    return unit.is_open() && unit.features.words <= most_words && unit.gap_before > 0 &&
           (unit.features.all_caps || unit.features.centred || emphasised);
}

/// Units that a typist's gaps make parts of the head at `i`: a usual gap above each, a wider
/// one below the last, or another head. Nothing when text begins without one.
std::optional<std::size_t>
lines_below(const std::vector<Unit>& units, std::uint32_t usual_gap, std::size_t i) {
    constexpr std::size_t most_lines = 4;
    constexpr std::uint32_t most_words = 20;
    for (std::size_t j = i; j < std::min(units.size(), i + most_lines + 1); ++j) {
        const Unit& unit = units[j];
        if (j > i && (unit.role == Role::Picture ||
                      (unit.role == Role::Heading && !is_plain_head(units, j)))) {
            return j - 1 - i;
        }
        const bool part = unit.role == Role::HeadTail || is_plain_head(units, j) ||
                          (unit.role == Role::Paragraph && unit.features.bullet == 0);
        if (j > i && (!part || unit.pin != nullptr || unit.gap_before != usual_gap ||
                      unit.features.words > most_words)) {
            return std::nullopt;
        }
        if (unit.gap_after > usual_gap) {
            return j - i;
        }
    }
    return std::nullopt;
}

} // namespace

bool is_only_number(const Unit& unit) {
    return unit.role == Role::Heading && unit.number >= 0 &&
           unit.features.labels[static_cast<std::size_t>(unit.number)].rest == unit.text.size();
}

bool is_deeper(const Unit& unit, const Unit& head) {
    const HeadLabel& label = head.features.labels[static_cast<std::size_t>(head.number)];
    return label.numbering == Numbering::Keyword &&
           unit.features.bare_rank > static_cast<int>(languages::head_rank(label.frame));
}

void judge_titles_of_numbers(std::vector<Unit>& units) {
    constexpr std::size_t least = 3;
    std::map<std::string, std::vector<std::size_t>> below;
    std::map<std::string, std::size_t> heads;
    for (std::size_t i = 0; i + 2 < units.size(); ++i) {
        if (!is_only_number(units[i])) {
            continue;
        }
        const HeadLabel& label =
            units[i].features.labels[static_cast<std::size_t>(units[i].number)];
        ++heads[label.frame];
        if (is_tail_line(units[i + 1]) && !is_deeper(units[i + 1], units[i])) {
            below[label.frame].push_back(i + 1);
        }
    }
    for (const auto& [frame, tails] : below) {
        if (tails.size() < least || tails.size() * 10 < heads[frame] * 7) {
            continue;
        }
        for (const std::size_t i : tails) {
            Ballot ballot(Role::HeadTail);
            ballot.add("titles-below-numbers", head_threshold + 1);
            units[i].elect(Role::HeadTail, std::move(ballot));
        }
    }
}

void judge_pairs(std::vector<Unit>& units) {
    constexpr std::size_t least = 3;
    std::vector<std::size_t> lower;
    std::size_t single = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].role != Role::Heading) {
            continue;
        }
        const bool pair = is_plain_head(units, i) && is_plain_head(units, i + 1);
        if (!pair || is_plain_head(units, i + 2) || is_named(units[i + 1])) {
            ++single;
            continue;
        }
        lower.push_back(++i);
    }
    if (lower.size() < least || single * 2 > lower.size()) {
        return;
    }
    for (const std::size_t i : lower) {
        Ballot ballot(Role::Paragraph);
        ballot.add("line-below-each-head", head_threshold + 1);
        units[i].elect(Role::Paragraph, std::move(ballot));
    }
}

void judge_lines_below(std::vector<Unit>& units, std::uint32_t usual_gap) {
    constexpr std::uint32_t wide = 4;
    constexpr std::size_t least = 3;
    std::vector<std::pair<std::size_t, std::size_t>> heads; // unit, lines below it
    std::size_t others = 0;
    for (std::size_t i = 0; i < units.size() && usual_gap > 0; ++i) {
        if (units[i].role != Role::Heading || units[i].gap_before < wide) {
            continue;
        }
        if (const auto lines = lines_below(units, usual_gap, i)) {
            heads.emplace_back(i, *lines);
        } else {
            ++others;
        }
    }
    if (heads.size() < least || others * 3 > heads.size()) {
        return;
    }
    for (const auto& [i, lines] : heads) {
        for (std::size_t j = i + 1; j <= i + lines; ++j) {
            Ballot ballot(Role::HeadTail);
            ballot.add("above-the-wider-gap", head_threshold + 1);
            units[j].elect(Role::HeadTail, std::move(ballot));
        }
    }
}

} // namespace galley::readers
