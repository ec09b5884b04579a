// Votes for heads without numbers: own look first, then what stands around them.
#include "readers/text/head_recognition.hpp"

#include "readers/text/dates_and_names.hpp"
#include "readers/text/head_lines.hpp"
#include "readers/text/head_votes.hpp"
#include "readers/text/sentence_heads.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace galley::readers {

namespace {

constexpr double possible = 1.0; ///< own look that lets a unit count as a head for its neighbours

class HeadJudge {
public:
    HeadJudge(std::vector<Unit>& units, const Measures& measures)
        : units_(units), usual_gap_(measures.usual_gap), sentences_(sentence_heads(units)) {
        const HeadSigns signs = head_signs(units);
        own_.reserve(units.size());
        for (const Unit& unit : units) {
            own_.push_back(unit.is_open() && unit.features.bullet == 0
                               ? votes_for_head(unit, measures, signs)
                               : Ballot(Role::Heading));
        }
    }

    /// Twice: what nearly was a head becomes one among others of its kind.
    void judge() {
        judge_titles_of_numbers(units_);
        for (const bool again : {false, true}) {
            const bool others = again && has_others();
            if (again) {
                count_looks();
            }
            for (std::size_t i = 0; i < units_.size(); ++i) {
                if (units_[i].is_open() && (own_[i].sum > 0 || sentences_[i])) {
                    judge(i, others, again);
                }
            }
        }
        judge_pairs(units_);
        judge_lines_below(units_, usual_gap_);
    }

private:
    void judge(std::size_t i, bool others, bool last) {
        Unit& unit = units_[i];
        Ballot ballot = own_[i];
        add_neighbours(ballot, i);
        ballot.add_if(others, "other-heads", 0.5);
        ballot.add_if(looks_like_heads(unit), "looks-like-heads", 1);
        if (sentences_[i]) {
            const bool stopped = unit.features.ending == Ending::Stop;
            ballot.add("sentences-as-heads", stopped ? 4 : 1.5);
            ballot.add_if(stopped && is_longer_than_heads(unit), "sentence-length", 2.5);
        }
        if (ballot.sum >= head_threshold) {
            const bool below_number = i > 0 && is_only_number(units_[i - 1]);
            ballot.role =
                below_number && !is_deeper(unit, units_[i - 1]) ? Role::HeadTail : Role::Heading;
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

    /// Index of how short lines apart from the text look; 0: no short line, or not apart.
    [[nodiscard]] std::size_t look_of(const Unit& unit) const {
        const bool caps = unit.features.all_caps;
        const bool apart = usual_gap_ > 0 && unit.gap_before > usual_gap_ && unit.number < 0 &&
                           !is_longer_than_heads(unit) &&
                           (caps || unit.features.ending == Ending::Open);
        return !apart ? 0U : 1U + (caps ? 1U : 0U) + (unit.features.centred ? 2U : 0U);
    }

    void count_looks() {
        for (const Unit& unit : units_) {
            Look& look = looks_[look_of(unit)];
            look.heads += unit.role == Role::Heading ? 1U : 0U;
            look.others += unit.role == Role::Paragraph ? 1U : 0U;
        }
    }

    /// Most lines that look so are heads.
    [[nodiscard]] bool looks_like_heads(const Unit& unit) const {
        constexpr std::size_t least = 5;
        const std::size_t look = look_of(unit);
        return look > 0 && looks_[look].heads >= least &&
               looks_[look].heads >= looks_[look].others * 2;
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
    struct Look {
        std::size_t heads = 0;
        std::size_t others = 0;
    };
    std::array<Look, 5> looks_;   ///< counted when the first heads are known
    std::vector<bool> sentences_; ///< heads typed as sentences
    std::vector<Ballot> own_;
};

} // namespace

void judge_marked_heads(std::vector<Unit>& units) {
    for (Unit& unit : units) {
        if (unit.head_mark && (unit.role == Role::Paragraph || unit.role == Role::ListItem ||
                               unit.role == Role::LabelEntry || unit.role == Role::Heading)) {
            Ballot ballot(Role::Heading);
            ballot.add("head-mark", 5);
            unit.list = 0;
            unit.number = unit.role == Role::Heading ? unit.number : -1;
            unit.elect(Role::Heading, std::move(ballot));
        }
    }
}

void judge_heads(std::vector<Unit>& units, const Measures& measures) {
    HeadJudge(units, measures).judge();
}

} // namespace galley::readers
