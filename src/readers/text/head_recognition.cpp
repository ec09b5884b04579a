// Votes for heads without numbers: own look first, then what stands around them.
#include "readers/text/head_recognition.hpp"

#include "bridge/unicode.hpp"
#include "document/heading_words.hpp"
#include "readers/text/dates_and_names.hpp"
#include "readers/text/sentence_heads.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace galley::readers {

namespace {

constexpr double threshold = 3.0;
constexpr double possible = 1.0; ///< own look that lets a unit count as a head for its neighbours
constexpr std::uint32_t long_paragraph = 100; ///< code points

bool is_long(const Unit& unit) {
    return unit.role == Role::Paragraph &&
           (unit.features.width >= long_paragraph || unit.features.sentences > 1);
}

/// What the file as a whole says about some of the signs.
struct Signs {
    double all_caps = 0; ///< share of units
    double centred = 0;
    std::size_t colon_labels = 0; ///< "Word:" alone above a long paragraph
};

Signs signs_of(const std::vector<Unit>& units) {
    Signs signs;
    const auto size = static_cast<double>(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        signs.all_caps += units[i].features.all_caps ? 1 / size : 0;
        signs.centred += units[i].features.centred ? 1 / size : 0;
        const bool label = units[i].role == Role::Paragraph &&
                           units[i].features.ending == Ending::Colon &&
                           units[i].features.words <= 6;
        signs.colon_labels += label && i + 1 < units.size() && is_long(units[i + 1]) ? 1U : 0U;
    }
    return signs;
}

double ending_weight(const Features& features, const Signs& signs, bool exclaims) {
    switch (features.ending) {
    case Ending::Open:
        return 0.5;
    case Ending::Question:
        return exclaims ? -1 : 0.25;
    case Ending::Colon:
        return features.section_name ? -0.5 : signs.colon_labels >= 2 ? -1 : -2.5;
    case Ending::Stop:
        // Heads in capitals had a stop behind them until about 1900.
        return features.section_name || (features.all_caps && signs.all_caps < 0.2) ? -0.5 : -3;
    case Ending::Comma:
        return -4;
    case Ending::Dash:
        return -3;
    }
    return 0;
}

constexpr std::uint32_t most_head_words = 12;
constexpr std::uint32_t widest_head = 90; ///< code points

/// Of what is longer than most heads: less where it asks, or has capitals and no stop.
double length_weight(const Features& features) {
    constexpr std::uint32_t most_words_of_title = 20;
    if (features.ending == Ending::Question && features.sentences == 1 &&
        features.width <= widest_head) {
        return -0.5;
    }
    const bool title = features.words <= most_words_of_title && features.capitals >= 0.7 &&
                       (features.ending == Ending::Open || features.all_caps);
    return title ? -1 : -3;
}

/// Votes by the unit's own text and gaps.
Ballot own_votes(const Unit& unit, const Measures& measures, const Signs& signs) {
    const Features& features = unit.features;
    Ballot ballot(Role::Heading);
    ballot.add_if(features.section_name, "section-name", 2.5);
    ballot.add_if(is_end_mark(unit.text), "end-mark", -4);
    ballot.add("ending", ending_weight(features, signs, unit.text.ends_with('!')));
    ballot.add_if(features.words > most_head_words || features.width > widest_head,
                  "long",
                  length_weight(features));
    ballot.add_if(features.sentences > 1, "several-sentences", -2);
    ballot.add_if(features.capitals >= 0.6, "title-case", 1);
    ballot.add_if(features.opening.beginning == Beginning::Lower, "lower-case", -3);
    ballot.add_if(features.opening.quoted, "begins-with-quote", -0.5);
    ballot.add_if(is_spoken(unit.text) || leaves_quote_open(unit.text), "spoken", -2.5);
    ballot.add_if(is_date_line(unit.text), "date-line", -3);
    ballot.add_if(features.right_set, "right-set", -3);
    ballot.add_if(features.opening.dashed, "begins-with-dash", -3);
    ballot.add_if(features.capitals == 0 && features.words <= 3 &&
                      features.opening.beginning == Beginning::Digit,
                  "no-letters",
                  -3);
    ballot.add_if(features.all_caps && signs.all_caps < 0.4, "all-caps", 1);
    ballot.add_if(features.centred && signs.centred < 0.5, "centred", 1.5);
    ballot.add_if(unit.underline != 0, "underlined", 4);
    ballot.add_if(unit.last > unit.first && !features.centred, "several-lines", -1);
    if (measures.usual_gap != 0) {
        const bool apart = unit.gap_before > 0 && unit.gap_after > 0;
        ballot.add("blank-lines-around", apart ? 0.5 : unit.gap_before == 0 ? -1 : 0);
        ballot.add_if(unit.gap_before > measures.usual_gap, "wider-gap-before", 1);
    }
    const bool shorter = features.width * 3 < measures.text_width;
    ballot.add_if(shorter, "shorter-than-paragraphs", 1);
    return ballot;
}

/// "CHAPTER I", "II.": a head whose title may stand below it.
bool is_only_number(const Unit& unit) {
    return unit.role == Role::Heading && unit.number >= 0 &&
           unit.features.labels[static_cast<std::size_t>(unit.number)].rest == unit.text.size();
}

class HeadJudge {
public:
    HeadJudge(std::vector<Unit>& units, const Measures& measures)
        : units_(units), usual_gap_(measures.usual_gap), sentences_(sentence_heads(units)) {
        const Signs signs = signs_of(units);
        own_.reserve(units.size());
        for (const Unit& unit : units) {
            own_.push_back(unit.role == Role::Paragraph && unit.features.bullet == 0
                               ? own_votes(unit, measures, signs)
                               : Ballot(Role::Heading));
        }
    }

    /// Twice: what nearly was a head becomes one among others of its kind.
    void judge() {
        judge_tails();
        for (const bool again : {false, true}) {
            const bool others = again && has_others();
            for (std::size_t i = 0; i < units_.size(); ++i) {
                if (units_[i].role == Role::Paragraph && (own_[i].sum > 0 || sentences_[i])) {
                    judge(i, others, again);
                }
            }
        }
        judge_pairs();
        judge_lines_below();
    }

private:
    /// What stands below heads that are only numbers is their title when most of a series have a
    /// short line of one look there.
    void judge_tails() {
        constexpr std::size_t least = 3;
        std::map<std::string, std::vector<std::size_t>> below;
        std::map<std::string, std::size_t> heads;
        for (std::size_t i = 0; i + 2 < units_.size(); ++i) {
            if (!is_only_number(units_[i])) {
                continue;
            }
            const HeadLabel& label =
                units_[i].features.labels[static_cast<std::size_t>(units_[i].number)];
            ++heads[label.frame];
            if (is_tail_line(units_[i + 1])) {
                below[label.frame].push_back(i + 1);
            }
        }
        for (const auto& [frame, tails] : below) {
            if (tails.size() < least || tails.size() * 10 < heads[frame] * 7) {
                continue;
            }
            for (const std::size_t i : tails) {
                Ballot ballot = own_[i];
                ballot.add("titles-below-numbers", threshold + 1);
                ballot.role = Role::HeadTail;
                units_[i].elect(Role::HeadTail, std::move(ballot));
            }
        }
    }

    [[nodiscard]] bool is_plain_head(std::size_t i) const {
        return i < units_.size() && units_[i].role == Role::Heading && units_[i].number < 0 &&
               units_[i].underline == 0;
    }

    /// "Scene", "Preface": no words about the head above.
    static bool is_named(const Unit& unit) {
        return unit.features.section_name || is_heading_word(bridge::case_folded(unit.text));
    }

    /// "Title" / "Who wrote it" / text, again and again: a section would have a single one below
    /// it, which is no division. The lower line says something about the upper one.
    void judge_pairs() {
        constexpr std::size_t least = 3;
        std::vector<std::size_t> lower;
        std::size_t single = 0;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (units_[i].role != Role::Heading) {
                continue;
            }
            const bool pair = is_plain_head(i) && is_plain_head(i + 1);
            if (!pair || is_plain_head(i + 2) || is_named(units_[i + 1])) {
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
            ballot.add("line-below-each-head", threshold + 1);
            units_[i].elect(Role::Paragraph, std::move(ballot));
        }
    }

    /// Units that a typist's gaps make parts of the head at `i`: a usual gap above each, a wider
    /// one below the last, or another head. Nothing when text begins without one.
    [[nodiscard]] std::optional<std::size_t> lines_below(std::size_t i) const {
        constexpr std::size_t most_lines = 4;
        constexpr std::uint32_t most_words = 20;
        for (std::size_t j = i; j < std::min(units_.size(), i + most_lines + 1); ++j) {
            const Unit& unit = units_[j];
            if (j > i &&
                (unit.role == Role::Picture || (unit.role == Role::Heading && !is_plain_head(j)))) {
                return j - 1 - i;
            }
            const bool part = unit.role == Role::HeadTail || is_plain_head(j) ||
                              (unit.role == Role::Paragraph && unit.features.bullet == 0);
            if (j > i &&
                (!part || unit.gap_before != usual_gap_ || unit.features.words > most_words)) {
                return std::nullopt;
            }
            if (unit.gap_after > usual_gap_) {
                return j - i;
            }
        }
        return std::nullopt;
    }

    /// Four blank lines above a chapter's head, two below the last of its lines, one between them:
    /// where heads are set so, what stands between is part of the head (DP Formatting Guidelines,
    /// "Chapter Headings").
    void judge_lines_below() {
        constexpr std::uint32_t wide = 4;
        constexpr std::size_t least = 3;
        std::vector<std::pair<std::size_t, std::size_t>> heads; // unit, lines below it
        std::size_t others = 0;
        for (std::size_t i = 0; i < units_.size() && usual_gap_ > 0; ++i) {
            if (units_[i].role != Role::Heading || units_[i].gap_before < wide) {
                continue;
            }
            if (const auto lines = lines_below(i)) {
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
                ballot.add("above-the-wider-gap", threshold + 1);
                units_[j].elect(Role::HeadTail, std::move(ballot));
            }
        }
    }

    /// Short, and set apart by capitals, its place or an emphasis that spans it.
    static bool is_tail_line(const Unit& unit) {
        constexpr std::uint32_t most_words = 20;
        const bool emphasised = unit.text.size() > 2 && unit.text.front() == '_' &&
                                unit.text.find('_', 1) + 2 >= unit.text.size();
        return unit.role == Role::Paragraph && unit.features.words <= most_words &&
               unit.gap_before > 0 &&
               (unit.features.all_caps || unit.features.centred || emphasised);
    }

    void judge(std::size_t i, bool others, bool last) {
        Unit& unit = units_[i];
        Ballot ballot = own_[i];
        add_neighbours(ballot, i);
        ballot.add_if(others, "other-heads", 0.5);
        if (sentences_[i]) {
            const bool stopped = unit.features.ending == Ending::Stop;
            ballot.add("sentences-as-heads", stopped ? 4 : 1.5);
            ballot.add_if(stopped && unit.features.words > most_head_words, "sentence-length", 2.5);
        }
        if (ballot.sum >= threshold) {
            ballot.role = i > 0 && is_only_number(units_[i - 1]) ? Role::HeadTail : Role::Heading;
            const Role role = ballot.role;
            unit.elect(role, std::move(ballot));
        } else if (last) {
            unit.ballots.push_back(std::move(ballot));
        }
    }

    /// Heads without numbers, enough of them to be the file's way.
    [[nodiscard]] bool has_others() const {
        constexpr std::size_t rarest = 12; // one in so many units, at least
        const auto heads = static_cast<std::size_t>(
            std::count_if(units_.begin(), units_.end(), [](const Unit& unit) {
                return unit.role == Role::Heading && unit.number < 0;
            }));
        return heads >= 2 && heads * rarest >= units_.size();
    }

    /// May be a head by its own look.
    [[nodiscard]] bool is_candidate(std::size_t i) const {
        return units_[i].role == Role::Heading ||
               (units_[i].role == Role::Paragraph && own_[i].sum >= possible);
    }

    void add_neighbours(Ballot& ballot, std::size_t i) const {
        add_before(ballot, i);
        add_after(ballot, i);
        const std::size_t crowd = crowd_around(i);
        ballot.add_if(crowd > 2, "crowd-of-short-lines", -2);
    }

    void add_before(Ballot& ballot, std::size_t i) const {
        if (i == 0) {
            return;
        }
        const Unit& before = units_[i - 1];
        ballot.add_if(is_only_number(before), "number-above", 1.5);
        const bool quotation = before.role == Role::Verse || before.role == Role::Quote;
        const bool nearer = units_[i].gap_before > 0 && units_[i].gap_before < units_[i].gap_after;
        ballot.add_if(nearer, "nearer-above", -1);
        ballot.add_if(quotation && (units_[i].indent > 0 || nearer), "below-quotation", -1.5);
        const bool separator = before.role == Role::Separator;
        ballot.add_if(separator, "after-separator", 1.5);
        ballot.add("text-before", text_before_weight(i));
        // A name below words in quotation marks says whose they are.
        ballot.add_if(!nearer && units_[i].gap_before <= usual_gap_ && is_spoken(before.text) &&
                          before.features.sentences > 0 && units_[i].features.words <= 4,
                      "name-below-quotation",
                      -2);
    }

    /// A sentence that breaks off above goes on in what is displayed: "… of which Class is the" /
    /// "AUTHOR". A place, a day or a name above may be a signature.
    [[nodiscard]] double text_before_weight(std::size_t i) const {
        const Unit& before = units_[i - 1];
        const bool broken_off = before.role == Role::Paragraph && !is_candidate(i - 1) &&
                                !ends_sentence(before.text) && !is_date_line(before.text);
        if (broken_off) {
            return breaks_off(before.text) ? -2.5 : -1;
        }
        return before.features.ending == Ending::Colon ? -1 : 0.5;
    }

    void add_after(Ballot& ballot, std::size_t i) const {
        if (i + 1 >= units_.size()) {
            ballot.add("nothing-below", -3);
            return;
        }
        const Unit& unit = units_[i];
        const Unit& after = units_[i + 1];
        switch (after.role) {
        case Role::Paragraph:
            if (is_long(after) && after.features.width >= 2 * unit.features.width) {
                ballot.add("paragraph-below", 1);
            } else if (is_candidate(i + 1)) {
                ballot.add("head-below", 0.5);
            } else {
                ballot.add("short-line-below", ends_sentence(after.text) ? 0 : -1);
            }
            break;
        case Role::Heading:
        case Role::ListItem:
        case Role::LabelEntry:
        case Role::ListTitle:
            ballot.add("structure-below", 0.5);
            break;
        case Role::Separator:
            ballot.add("separator-below", -1.5);
            break;
        default:
            break;
        }
    }

    /// Candidates that stand together without a number, the unit among them.
    [[nodiscard]] std::size_t crowd_around(std::size_t i) const {
        constexpr std::size_t enough = 3; // more need not be counted
        const auto belongs = [&](std::size_t at) {
            return is_candidate(at) && units_[at].number < 0 && units_[at].underline == 0 &&
                   !units_[at].features.section_name;
        };
        std::size_t count = 1;
        for (std::size_t at = i; at > 0 && count < enough && belongs(at - 1); --at) {
            ++count;
        }
        for (std::size_t at = i + 1; at < units_.size() && count < enough && belongs(at); ++at) {
            ++count;
        }
        return count;
    }

    std::vector<Unit>& units_;
    std::uint32_t usual_gap_;
    std::vector<bool> sentences_; ///< heads typed as sentences
    std::vector<Ballot> own_;
};

} // namespace

void judge_heads(std::vector<Unit>& units, const Measures& measures) {
    HeadJudge(units, measures).judge();
}

} // namespace galley::readers
