// Title, subtitle, byline and date, by votes on the first units.
#include "readers/text/title_lines.hpp"

#include "bridge/unicode.hpp"
#include "readers/text/dates_and_names.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <utility>

namespace galley::readers {

namespace {

constexpr double title_threshold = 2.5;
constexpr double subtitle_threshold = 2.5;

/// Index of the next unit that is no separator, from `at` on.
std::size_t skip_separators(const std::vector<Unit>& units, std::size_t at) {
    while (at < units.size() && units[at].role == Role::Separator) {
        ++at;
    }
    return at;
}

bool is_known_head(const Unit& unit) {
    return unit.role == Role::Heading || unit.features.section_name || unit.underline != 0;
}

bool is_paragraph(const Unit& unit) {
    return unit.features.width >= 100 || unit.features.sentences > 1;
}

/// The unit is the first of numbered heads, and no other series of that numbering begins later.
bool begins_only_series(const std::vector<Unit>& units, std::size_t at) {
    const auto label_of = [](const Unit& unit) {
        return unit.role == Role::Heading && unit.number >= 0
                   ? &unit.features.labels[static_cast<std::size_t>(unit.number)]
                   : nullptr;
    };
    const HeadLabel* first = label_of(units[at]);
    if (first == nullptr || first->value != 1) {
        return false;
    }
    return std::none_of(
        units.begin() + static_cast<std::ptrdiff_t>(at) + 1, units.end(), [&](const Unit& unit) {
            const HeadLabel* label = label_of(unit);
            return label != nullptr && label->value == 1 && label->numbering == first->numbering &&
                   label->frame == first->frame;
        });
}

/// No other head has as few marks: it stands above all of them.
bool marked_once(const std::vector<Unit>& units, int marks) {
    return marks > 0 && std::count_if(units.begin(), units.end(), [&](const Unit& unit) {
                            return unit.head_mark && *unit.head_mark <= marks;
                        }) == 1;
}

Ballot title_votes(const std::vector<Unit>& units, std::size_t at, const Metadata& header) {
    constexpr std::uint32_t most_words = 20;
    const Unit& unit = units[at];
    const Features& features = unit.features;
    const std::size_t after = skip_separators(units, at + 1);
    const Unit* next = after < units.size() ? &units[after] : nullptr;
    const bool same = bridge::case_folded(unit.text) == bridge::case_folded(header.title);
    Ballot ballot(Role::Title);
    ballot.add("first-line", 1.5);
    ballot.add("short", features.words <= most_words && features.width <= 150 ? 1 : -3);
    ballot.add("no-stop",
               features.ending == Ending::Open       ? 1
               : features.ending == Ending::Question ? 0.5
                                                     : -2);
    ballot.add_if(features.sentences > 2, "several-sentences", -2);
    ballot.add_if(features.ending == Ending::Comma, "greeting", -1.5);
    ballot.add_if(features.capitals >= 0.6, "title-case", 0.5);
    ballot.add_if(features.opening.beginning == Beginning::Lower, "lower-case", -1);
    ballot.add_if(features.all_caps, "all-caps", 0.5);
    ballot.add_if(features.centred, "centred", 0.5);
    ballot.add_if(unit.underline != 0, "underlined", 1.5);
    ballot.add("head-mark", !unit.head_mark ? 0 : marked_once(units, *unit.head_mark) ? 2 : -4);
    ballot.add_if(features.bullet > 0, "bullet", -3);
    ballot.add_if(unit.role == Role::Heading, "numbered-head", -4);
    ballot.add_if(unit.role == Role::ListItem, "numbered-item", -4);
    ballot.add_if(features.section_name, "section-name", -3);
    ballot.add("header-title", header.title.empty() ? 0 : same ? 4 : -2);
    ballot.add_if(next == nullptr, "alone", -1.5);
    if (next != nullptr) {
        ballot.add_if(is_byline(next->text), "byline-below", 1.5);
        ballot.add_if(is_known_head(*next), "head-below", 1);
        ballot.add_if(is_paragraph(*next), "paragraph-below", 0.5);
    }
    return ballot;
}

/// A second short line above a byline or the first head that evidence beyond its look proves.
Ballot subtitle_votes(const std::vector<Unit>& units, std::size_t at) {
    const Unit& unit = units[at];
    const Features& features = unit.features;
    const std::size_t after = skip_separators(units, at + 1);
    const Unit* next = after < units.size() ? &units[after] : nullptr;
    Ballot ballot(Role::Subtitle);
    ballot.add("below-title", units[at - 1].role == Role::Title ? 1 : -5);
    ballot.add("short", features.words <= 20 ? 0.5 : -3);
    ballot.add("no-stop", features.ending == Ending::Open ? 0.5 : -1.5);
    ballot.add_if(features.sentences > 1, "several-sentences", -2);
    ballot.add_if(is_known_head(unit) || unit.head_mark, "known-head", -5);
    ballot.add_if(features.bullet > 0 || features.term > 0, "bullet", -1.5);
    ballot.add_if(unit.role != Role::Paragraph, "list-item", -5);
    ballot.add_if(ending_of(units[at - 1].text) == Ending::Colon, "title-goes-on", 2);
    if (next != nullptr) {
        ballot.add_if(is_byline(next->text), "byline-below", 2);
        ballot.add_if(next->features.section_name, "section-name-below", 1.5);
        ballot.add_if(begins_only_series(units, after), "first-number-below", 1.5);
    }
    return ballot;
}

Ballot byline_votes(const Unit& unit, bool title_above) {
    Ballot ballot(Role::Byline);
    ballot.add_if(byline_word_size(unit.text) > 0, "byline-word", 1.5);
    ballot.add("names", is_byline(unit.text) ? 1.5 : -3);
    ballot.add("below-title", title_above ? 1 : -1);
    ballot.add_if(unit.features.sentences > 2, "ends-sentence", -2);
    return ballot;
}

Ballot date_votes(const Unit& unit, bool title_above) {
    Ballot ballot(Role::Date);
    ballot.add("date", iso_date(unit.text).empty() ? -5 : 2);
    ballot.add_if(title_above, "below-title", 1);
    return ballot;
}

/// Elects when the votes suffice and the unit does not name itself; keeps them as losers otherwise.
bool elect_if(Unit& unit, Ballot ballot, double threshold) {
    if (ballot.sum < threshold || names_itself(unit) || unit.pin != nullptr) {
        unit.ballots.push_back(std::move(ballot));
        return false;
    }
    const Role role = ballot.role;
    unit.number = -1;
    unit.elect(role, std::move(ballot));
    return true;
}

/// Who publishes at the left, who wrote it and when at the right (RFC 7322 4.1), above the title.
std::size_t below_columns(std::vector<Unit>& units, std::size_t at) {
    while (at + 1 < units.size() && units[at].role == Role::Paragraph &&
           holds_columns(units[at].text)) {
        Ballot ballot(Role::Lines);
        ballot.add("columns-above-title", 3);
        units[at].elect(Role::Lines, std::move(ballot));
        at = skip_separators(units, at + 1);
    }
    return at;
}

} // namespace

void judge_front(std::vector<Unit>& units, const Metadata& header) {
    const auto pinned = first_pinned(units, Role::Title);
    std::size_t at = pinned ? *pinned : skip_separators(units, 0);
    at = below_columns(units, at);
    if (at >= units.size()) {
        return;
    }
    bool title = pinned || elect_if(units[at], title_votes(units, at, header), title_threshold);
    if (title) {
        at = skip_separators(units, at + 1);
    } else {
        title = !header.title.empty();
    }
    constexpr std::size_t deepest = 4; // units below the title
    const std::size_t end = std::min(units.size(), at + deepest);
    bool byline = false;
    bool date = false;
    const bool subtitled = first_pinned(units, Role::Subtitle).has_value();
    for (; at < end && units[at].role != Role::Separator; ++at) {
        Unit& unit = units[at];
        if (unit.pin != nullptr && (unit.role == Role::Byline || unit.role == Role::Subtitle)) {
            byline = byline || unit.role == Role::Byline;
            continue;
        }
        if (!byline && elect_if(unit, byline_votes(unit, title), 2.5)) {
            byline = true;
        } else if (!date && elect_if(unit, date_votes(unit, title || byline), 2.5)) {
            date = true;
        } else if (byline || date || !title || at == 0 || subtitled ||
                   !elect_if(unit, subtitle_votes(units, at), subtitle_threshold)) {
            return;
        }
    }
}

} // namespace galley::readers
