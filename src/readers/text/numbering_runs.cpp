// Runs of numbers ("I.", "II." … or "1.", "2." …) found over all units and judged as a whole.
#include "readers/text/numbering_runs.hpp"

#include "readers/text/head_votes.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace galley::readers {

namespace {

using Style = std::pair<Numbering, std::string>;

struct Member {
    std::size_t unit;
    int label; ///< index of features.labels
};

struct Run {
    Style style;
    std::vector<Member> members;
    int first_value = 0;
    int last_value = 0;
};

const HeadLabel& label_of(const std::vector<Unit>& units, const Member& member) {
    return units[member.unit].features.labels[static_cast<std::size_t>(member.label)];
}

/// A series sees pinned heads and items too: it may be proved by them.
bool may_be_numbered(const Unit& unit) {
    return unit.role == Role::Paragraph ||
           (unit.pin != nullptr && (unit.role == Role::Heading || unit.role == Role::ListItem));
}

/// "A. N. Whitehead": initials, not a letter and its head.
bool begins_with_initial(std::string_view rest) {
    return rest.size() > 2 && rest[0] >= 'A' && rest[0] <= 'Z' && rest[1] == '.' &&
           (rest[2] == ' ' || (rest[2] >= 'A' && rest[2] <= 'Z'));
}

/// What can never number a head or an item: "I. e.", a letter alone. "V" alone may be a number.
bool is_no_number(const HeadLabel& label, std::string_view text) {
    const std::string_view rest = text.substr(label.rest);
    const bool alphabetic = label.numbering != Numbering::Arabic &&
                            label.numbering != Numbering::Decimal &&
                            label.numbering != Numbering::Keyword;
    const bool lower = opening_of(rest).beginning == Beginning::Lower;
    const bool upper_case =
        label.numbering == Numbering::UpperRoman || label.numbering == Numbering::UpperLetter;
    const bool roman = label.numbering == Numbering::UpperRoman;
    return label.value <= 0 || (alphabetic && !roman && rest.empty() && text.size() == 1) ||
           (upper_case && lower);
}

class RunFinder {
public:
    std::vector<Run> find(const std::vector<Unit>& units) {
        for (std::size_t i = 0; i < units.size(); ++i) {
            const auto& labels = units[i].features.labels;
            for (std::size_t j = 0; j < labels.size(); ++j) {
                if (may_be_numbered(units[i]) && !is_no_number(labels[j], units[i].text)) {
                    add(labels[j], {i, static_cast<int>(j)});
                }
            }
        }
        return std::move(runs_);
    }

private:
    void add(const HeadLabel& label, const Member& member) {
        const Style style{label.numbering, label.frame};
        const auto known = open_.find(style);
        if (known == open_.end()) {
            open_[style] = {runs_.size(), none};
        } else {
            Open& open = known->second;
            if (goes_on(open.run, label, member)) {
                return;
            }
            if (open.before != none && goes_on(open.before, label, member)) {
                open = {open.before, none};
                return;
            }
            // "C." among "I.", "II." is a letter, though it may be a hundred: it closes no run.
            const Run& last = runs_[open.run];
            const bool proved = last.members.size() > 1;
            const bool same = last.members.back().unit == member.unit; // "I": one, or a letter
            const std::size_t before = proved || same ? open.run : open.before;
            open = {runs_.size(), label.value > 1 ? before : none};
        }
        runs_.push_back({style, {member}, label.value, label.value});
    }

    bool goes_on(std::size_t at, const HeadLabel& label, const Member& member) {
        constexpr int widest_gap = 2; ///< one number may be missing
        Run& run = runs_[at];
        const int step = label.value - run.last_value;
        if (step != 1 && (step != widest_gap || !label.separated)) {
            return false;
        }
        run.members.push_back(member);
        run.last_value = label.value;
        return true;
    }

    static constexpr std::size_t none = ~std::size_t{0};

    /// Runs of one style that may go on: the last one, and the one that single numbers cut.
    struct Open {
        std::size_t run = none;
        std::size_t before = none;
    };

    std::vector<Run> runs_;
    std::map<Style, Open> open_;
};

/// "C." may be a letter or a Roman hundred: each unit stays in the longest of its runs.
void drop_weaker_readings(std::vector<Run>& runs, std::size_t units) {
    std::vector<const Run*> best(units, nullptr);
    for (const Run& run : runs) {
        for (const Member& member : run.members) {
            const Run*& winner = best[member.unit];
            if (winner == nullptr || run.members.size() > winner->members.size()) {
                winner = &run;
            }
        }
    }
    for (Run& run : runs) {
        std::erase_if(run.members, [&](const Member& member) { return best[member.unit] != &run; });
    }
    std::erase_if(runs, [](const Run& run) { return run.members.empty(); });
}

/// Shares of a run's members for which something holds, from 0 to 1.
struct Shares {
    double bodies = 0;     ///< a paragraph stands before the next member
    double neighbours = 0; ///< the next member follows at once
    double stopped = 0;    ///< ends as a sentence does
    double brief = 0;      ///< at most twelve words
    double wordy = 0;      ///< more than a head could have
    double capitals = 0;   ///< title case
    double apart = 0;      ///< blank lines before and after
    double led = 0;        ///< what follows is a longer paragraph
    double several = 0;    ///< holds several sentences
    double initials = 0;   ///< "A. N. Whitehead"
    double heads = 0;      ///< pinned as a head
    double items = 0;      ///< pinned as an item
};

class RunJudge {
public:
    RunJudge(std::vector<Unit>& units, const Measures& measures)
        : units_(units), measures_(measures) {}

    [[nodiscard]] Ballot heads(const Run& run) const {
        const Shares shares = shares_of(run);
        const Numbering numbering = run.style.first;
        const bool word = numbering == Numbering::Keyword;
        Ballot ballot(Role::Heading);
        ballot.add(rule_name(numbering), numbering == Numbering::UpperRoman ? 0.5 : 0.0);
        ballot.add("number-word", word ? 2.5 : 0);
        ballot.add("decimal-number", numbering == Numbering::Decimal ? 0.5 : 0);
        ballot.add("series", run.members.size() >= 3 ? 1.5 : run.members.size() == 2 ? 1 : -2.5);
        ballot.add("long-series", run.members.size() >= 10 ? 1 : 0);
        ballot.add("series-begins", run.first_value <= 1 ? 1 : word ? 0 : -1);
        ballot.add("body-between", run.members.size() < 2 ? 0 : 3 * shares.bodies - 1.5);
        ballot.add("ends-sentence", 0.5 - 3 * shares.stopped);
        ballot.add("short", shares.brief);
        ballot.add("long", -2 * shares.wordy);
        ballot.add("several-sentences", -2 * shares.several);
        ballot.add("title-case", shares.capitals);
        ballot.add("longer-body", 0.5 * shares.led);
        ballot.add("blank-lines-around", measures_.usual_gap == 0 ? 0 : 1.5 * shares.apart - 1);
        ballot.add("bare-number", has_bare_number(run) ? -1 : 0);
        ballot.add("initials", -2 * shares.initials);
        ballot.add_if(shares.heads > 0, "pinned-head", 2);
        ballot.add_if(shares.items > 0, "pinned-item", -2);
        return ballot;
    }

    [[nodiscard]] Ballot items(const Run& run) const {
        const Shares shares = shares_of(run);
        Ballot ballot(Role::ListItem);
        ballot.add("series", run.members.size() >= 2 ? 1 : -3);
        ballot.add("series-begins", run.first_value <= 1 ? 0.5 : -0.5);
        ballot.add("items-adjacent", 3 * shares.neighbours - 1.5);
        ballot.add("ends-sentence", 1.5 * shares.stopped);
        ballot.add("body-between", -2 * shares.bodies);
        ballot.add("bare-number", has_bare_number(run) ? -3 : 0);
        ballot.add("initials", -2 * shares.initials);
        // An item would lose its word: "SCENE I. In the tower …".
        ballot.add("number-word", run.style.first == Numbering::Keyword ? -5 : 0);
        ballot.add_if(shares.items > 0, "pinned-item", 2);
        ballot.add_if(shares.heads > 0, "pinned-head", -2);
        return ballot;
    }

private:
    static std::string_view rule_name(Numbering numbering) {
        return numbering == Numbering::UpperRoman ? "roman-series" : "number-series";
    }

    /// "1 Introduction": nothing parts the number from the words.
    [[nodiscard]] bool has_bare_number(const Run& run) const {
        return run.style.first == Numbering::Arabic &&
               std::any_of(run.members.begin(), run.members.end(), [&](const Member& member) {
                   return !label_of(units_, member).separated;
               });
    }

    [[nodiscard]] bool is_body(const Unit& unit) const {
        return unit.role != Role::Separator && unit.features.bullet == 0 &&
               unit.features.labels.empty();
    }

    [[nodiscard]] bool has_body(std::size_t begin, std::size_t end) const {
        return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(begin),
                           units_.begin() + static_cast<std::ptrdiff_t>(end),
                           [&](const Unit& unit) { return is_body(unit); });
    }

    [[nodiscard]] Shares shares_of(const Run& run) const {
        constexpr std::uint32_t short_words = 12;
        constexpr std::uint32_t most_words = 18;
        Shares shares;
        const auto size = static_cast<double>(run.members.size());
        for (const Member& member : run.members) {
            const std::size_t at = member.unit;
            const Unit& unit = units_[at];
            const Features& features = unit.features;
            const double one = 1 / size;
            const auto count = [one](double& share, bool holds) { share += holds ? one : 0.0; };
            const bool alone = label_of(units_, member).rest == unit.text.size();
            // "SCENE II. A harbour.": plays say where they are with a stop behind it.
            const bool place = label_of(units_, member).numbering == Numbering::Keyword &&
                               label_of(units_, member).separated && features.words <= short_words;
            count(shares.stopped, features.ending == Ending::Stop && !alone && !place);
            count(shares.brief, features.words <= short_words);
            count(shares.wordy, features.words > most_words);
            count(shares.several, features.sentences > 1 + label_stops(member));
            count(shares.capitals, alone || features.capitals >= 0.6);
            count(shares.apart, unit.gap_before > 0 && unit.gap_after > 0);
            count(shares.initials, has_initials(member));
            count(shares.heads, unit.role == Role::Heading);
            count(shares.items, unit.role == Role::ListItem);
            count(shares.led,
                  at + 1 < units_.size() && units_[at + 1].features.width > 2 * features.width);
        }
        count_gaps(run, shares);
        return shares;
    }

    void count_gaps(const Run& run, Shares& shares) const {
        const double one = 1 / (static_cast<double>(run.members.size()) - 1);
        for (std::size_t i = 0; i + 1 < run.members.size(); ++i) {
            const bool body = has_body(run.members[i].unit + 1, run.members[i + 1].unit);
            (body ? shares.bodies : shares.neighbours) += one;
        }
    }

    /// "A. N. Whitehead": the label is a name's first letter.
    [[nodiscard]] bool has_initials(const Member& member) const {
        const HeadLabel& label = label_of(units_, member);
        const std::string_view text = units_[member.unit].text;
        return label.length == 2 && label.numbering != Numbering::Arabic &&
               begins_with_initial(text.substr(label.rest));
    }

    /// "1. Mix the flour." holds one sentence, although a stop stands after the number.
    [[nodiscard]] std::uint32_t label_stops(const Member& member) const {
        const HeadLabel& label = label_of(units_, member);
        const std::string_view typed =
            std::string_view(units_[member.unit].text).substr(0, label.length);
        return typed.ends_with('.') && typed.size() > 2 ? 1 : 0;
    }

    std::vector<Unit>& units_;
    const Measures& measures_;
};

constexpr double item_threshold = 2.0;

/// "2.1" of a unit that begins with it.
std::string_view number_of(const std::vector<Unit>& units, const Member& member) {
    const std::string_view text = units[member.unit].text;
    return typed_number(text.substr(0, label_of(units, member).length));
}

/// "2.1" where "2" is a head.
bool has_parent(const std::vector<Unit>& units,
                const Run& run,
                const std::set<std::string, std::less<>>& heads) {
    const std::string_view parent = parent_number(number_of(units, run.members.front()));
    return run.style.first == Numbering::Decimal && run.first_value == 1 && !parent.empty() &&
           heads.contains(parent);
}

void make_heads(std::vector<Unit>& units, const Run& run, const Ballot& ballot) {
    for (const Member& member : run.members) {
        Unit& unit = units[member.unit];
        unit.elect(Role::Heading, ballot);
        unit.number = unit.role == Role::Heading ? member.label : -1;
    }
}

void make_items(std::vector<Unit>& units, const Run& run, const Ballot& ballot, int list) {
    for (const Member& member : run.members) {
        Unit& unit = units[member.unit];
        unit.elect(Role::ListItem, ballot);
        if (unit.role != Role::ListItem) {
            continue;
        }
        unit.number = member.label;
        unit.ordered = true;
        unit.list = list;
        unit.level = 1;
        unit.marker = label_of(units, member).rest;
    }
}

/// "IV." after "NIGHT III.": the last run of heads above ends one number before.
bool goes_on_in_other_dress(const Run& run, const std::map<std::size_t, const Run*>& heads) {
    const auto below = heads.lower_bound(run.members.front().unit);
    return below != heads.begin() && run.first_value > 1 &&
           std::prev(below)->second->last_value + 1 == run.first_value;
}

/// What the heads found so far prove about others.
struct FoundHeads {
    std::map<Style, std::size_t> proved;        ///< a single number of such a kind may be one too
    std::map<std::size_t, const Run*> runs;     ///< by the unit of their last number
    std::set<std::string, std::less<>> numbers; ///< as typed
};

void elect_heads(std::vector<Unit>& units,
                 const Run& run,
                 const Ballot& ballot,
                 FoundHeads& found) {
    make_heads(units, run, ballot);
    for (const Member& member : run.members) {
        found.numbers.emplace(number_of(units, member));
    }
}

/// A run that is nothing by itself.
void judge_by_others(std::vector<Unit>& units, const Run& run, Ballot ballot, FoundHeads& found) {
    ballot.add("proved-elsewhere", found.proved.contains(run.style) ? 2 : 0);
    ballot.add("goes-on", goes_on_in_other_dress(run, found.runs) ? 2 : 0);
    ballot.add("parent-number", has_parent(units, run, found.numbers) ? 2.5 : 0);
    if (ballot.sum >= head_threshold) {
        elect_heads(units, run, ballot, found);
        return;
    }
    for (const Member& member : run.members) {
        units[member.unit].ballots.push_back(ballot);
    }
}

} // namespace

void judge_numbers(std::vector<Unit>& units, const Measures& measures, int& last_list) {
    std::vector<Run> runs = RunFinder().find(units);
    drop_weaker_readings(runs, units.size());
    const RunJudge judge(units, measures);
    FoundHeads found;
    std::vector<std::pair<const Run*, Ballot>> alone;
    for (const Run& run : runs) {
        Ballot votes = judge.heads(run);
        Ballot items = judge.items(run);
        if (votes.sum >= head_threshold && votes.sum > items.sum) {
            elect_heads(units, run, votes, found);
            ++found.proved[run.style];
            found.runs[run.members.back().unit] = &run;
        } else if (items.sum >= item_threshold) {
            make_items(units, run, items, ++last_list);
        } else {
            alone.emplace_back(&run, std::move(votes));
        }
    }
    for (auto& [run, ballot] : alone) {
        judge_by_others(units, *run, std::move(ballot), found);
    }
}

} // namespace galley::readers
