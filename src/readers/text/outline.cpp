// Kinds of heads are weighed in pairs: which one encloses the other. A kind that restarts its
// numbers below another, or follows it at once, or stands between two of its numbers, is deeper.
#include "readers/text/outline.hpp"

#include "bridge/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>

namespace galley::readers {

namespace {

constexpr std::size_t least_repeats = 3; ///< of a head's words that make it a kind of its own
constexpr double enough = 1.0;           ///< net weight that puts one kind above another

/// A head and its kind. Heads of one kind have one level.
struct Head {
    std::size_t unit;
    std::size_t kind;
    const HeadLabel* label; ///< null: without a number
    bool after_separator;
    bool follows_head; ///< at once
};

struct Kind {
    std::string name;
    double rank = 0; ///< known beforehand: lower is higher; 0: not known
    bool section_name = false;
    bool numbered = false;
    std::size_t decimals = 0; ///< dots of "1.2.3"
};

double keyword_rank(std::string_view word) {
    constexpr std::array<std::string_view, 14> high = {"part",
                                                       "book",
                                                       "volume",
                                                       "teil",
                                                       "buch",
                                                       "band",
                                                       "partie",
                                                       "livre",
                                                       "tome",
                                                       "parte",
                                                       "libro",
                                                       "часть",
                                                       "том",
                                                       "deel"};
    constexpr std::array<std::string_view, 10> low = {"section",
                                                      "scene",
                                                      "szene",
                                                      "scène",
                                                      "auftritt",
                                                      "§",
                                                      "art.",
                                                      "article",
                                                      "abschnitt",
                                                      "scena"};
    if (std::find(high.begin(), high.end(), word) != high.end()) {
        return 1;
    }
    return std::find(low.begin(), low.end(), word) != low.end() ? 3 : 2;
}

class Outline {
public:
    Outline(std::vector<Unit>& units, const Measures& measures)
        : units_(units), measures_(measures) {
        count_names();
        collect();
        weights_.assign(kinds_.size(), std::vector<double>(kinds_.size(), 0));
    }

    void set() {
        weigh_ranks();
        weigh_neighbours();
        weigh_restarts();
        weigh_containment();
        weigh_gaps();
        const std::vector<int> levels = levels_of_kinds();
        for (const Head& head : heads_) {
            units_[head.unit].level = levels[head.kind];
        }
        lower_nested_names(levels);
        split_plain_heads();
        close_gaps();
    }

private:
    static bool is_title_line(const Unit& unit) {
        return unit.role == Role::Title || unit.role == Role::TitleTail ||
               unit.role == Role::Subtitle || unit.role == Role::Byline || unit.role == Role::Date;
    }

    /// What all heads without numbers show, before each gets its kind.
    void count_names() {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const Unit& unit = units_[i];
            if (unit.role != Role::Heading || unit.number >= 0) {
                continue;
            }
            ++names_[bridge::case_folded(unit.text)];
            const Unit* before = i > 0 ? &units_[i - 1] : nullptr;
            if (before != nullptr && before->role != Role::Heading && !is_title_line(*before)) {
                const std::string look = look_of(unit, before->role == Role::Separator);
                ++gaps_of_looks_[look][static_cast<std::size_t>(gap_class(unit))];
            }
        }
    }

    void collect() {
        const Unit* before = nullptr;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const Unit& unit = units_[i];
            if (unit.role == Role::Heading) {
                const HeadLabel* label =
                    unit.number < 0 ? nullptr
                                    : &unit.features.labels[static_cast<std::size_t>(unit.number)];
                const bool separated = before != nullptr && before->role == Role::Separator;
                const bool follows = before != nullptr && (before->role == Role::Heading ||
                                                           before->role == Role::HeadTail);
                const bool top = before == nullptr || is_title_line(*before);
                const std::size_t kind =
                    kind_in_series(kind_of(unit, label, separated, follows || top), label);
                heads_.push_back({i, kind, label, separated, follows});
            }
            before = &unit;
        }
    }

    static Kind underlined_kind(char underline) {
        Kind kind;
        kind.name = std::string("underline ") + underline;
        kind.rank = underline == '=' ? 1 : underline == '-' ? 2 : 3;
        return kind;
    }

    static Kind numbered_kind(const HeadLabel& label) {
        Kind kind;
        kind.numbered = true;
        kind.name = "number " + std::to_string(static_cast<int>(label.numbering));
        if (label.numbering == Numbering::Decimal) {
            kind.decimals =
                static_cast<std::size_t>(std::count(label.frame.begin(), label.frame.end(), '.'));
            kind.decimals -= label.frame.ends_with("..") ? 1U : 0U;
            kind.name += " " + std::to_string(kind.decimals);
        } else {
            kind.name += " " + label.frame;
        }
        kind.rank = label.numbering == Numbering::Keyword ? keyword_rank(label.frame) : 0;
        return kind;
    }

    /// Blank lines above a head, as far as typists tell them apart: 0 as between paragraphs, 1 two
    /// or three, 2 more.
    [[nodiscard]] int gap_class(const Unit& unit) const {
        constexpr std::uint32_t wide = 4;
        if (measures_.usual_gap == 0 || unit.gap_before <= measures_.usual_gap) {
            return 0;
        }
        return unit.gap_before >= wide ? 2 : 1;
    }

    static std::string look_of(const Unit& unit, bool separated) {
        std::string look = unit.features.all_caps ? "capitals" : "plain";
        look += separated ? " separated" : "";
        look += unit.features.centred ? " centred" : "";
        return look;
    }

    /// A gap below another head or the title says less: such a head counts with its like.
    [[nodiscard]] Kind plain_kind(const Unit& unit, bool separated, bool below_other) const {
        constexpr std::array<std::string_view, 3> gap_names = {"", " apart", " far apart"};
        const std::string look = look_of(unit, separated);
        int gap = gap_class(unit);
        const auto known = gaps_of_looks_.find(look);
        if (below_other && known != gaps_of_looks_.end() &&
            known->second[static_cast<std::size_t>(gap)] == 0) {
            const auto& counts = known->second;
            gap = static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
        }
        Kind kind;
        kind.name = look + std::string(gap_names[static_cast<std::size_t>(gap)]);
        return kind;
    }

    [[nodiscard]] Kind
    kind_of(const Unit& unit, const HeadLabel* label, bool separated, bool below_other) const {
        if (unit.underline != 0) {
            return underlined_kind(unit.underline);
        }
        if (label != nullptr) {
            return numbered_kind(*label);
        }
        Kind kind;
        const std::string folded = bridge::case_folded(unit.text);
        const std::size_t times = names_.at(folded);
        if (unit.features.section_name && times == 1) {
            kind.section_name = true;
            kind.name = "name";
        } else if (times >= least_repeats) {
            kind.name = "repeated ";
            kind.name += folded;
        } else {
            kind = plain_kind(unit, separated, below_other);
        }
        return kind;
    }

    /// A series may go on in another dress, "ADVENTURE VI" and then "VII.": such a head has the
    /// kind of the number before it.
    std::size_t kind_in_series(Kind kind, const HeadLabel* label) {
        if (label == nullptr || label->numbering == Numbering::Decimal) {
            return known_kind(std::move(kind));
        }
        const auto goes_on = [&](const auto& last) { return last.second + 1 == label->value; };
        const auto own = last_values_.find(kind.name);
        const bool own_series = label->value <= 1 || (own != last_values_.end() && goes_on(*own));
        const auto other = own_series
                               ? last_values_.end()
                               : std::find_if(last_values_.begin(), last_values_.end(), goes_on);
        if (other != last_values_.end()) {
            other->second = label->value;
            kind.name = other->first;
            return known_kind(std::move(kind));
        }
        last_values_[kind.name] = label->value;
        return known_kind(std::move(kind));
    }

    /// Its index in kinds_, where it is put when it is new.
    std::size_t known_kind(Kind kind) {
        const auto known = std::find_if(
            kinds_.begin(), kinds_.end(), [&](const Kind& one) { return one.name == kind.name; });
        if (known != kinds_.end()) {
            return static_cast<std::size_t>(known - kinds_.begin());
        }
        kinds_.push_back(std::move(kind));
        return kinds_.size() - 1;
    }

    void weigh(std::size_t above, std::size_t below, double weight) {
        if (above != below) {
            weights_[above][below] += weight;
        }
    }

    /// What is known beforehand of a pair of kinds.
    [[nodiscard]] double rank_weight(std::size_t a, std::size_t b) const {
        const Kind& above = kinds_[a];
        const Kind& below = kinds_[b];
        const bool ranked = above.rank != 0 && below.rank != 0 && above.rank < below.rank;
        const bool deeper = below.decimals > above.decimals && above.numbered;
        const bool first = above.rank == 1 && below.rank == 0;
        const bool capitals = above.name.starts_with("capitals") && below.name.starts_with("plain");
        return (ranked ? 4 : 0) + (deeper ? 4 : 0) + (first ? 1 : 0) + (capitals ? 1 : 0);
    }

    void weigh_ranks() {
        for (std::size_t a = 0; a < kinds_.size(); ++a) {
            for (std::size_t b = 0; b < kinds_.size(); ++b) {
                weigh(a, b, rank_weight(a, b));
            }
        }
    }

    /// Classes of gaps above the heads of a kind, those right below another head aside.
    struct Gaps {
        int least = 9;
        int most = -1;
    };

    [[nodiscard]] std::vector<Gaps> gaps_of_kinds() const {
        std::vector<Gaps> gaps(kinds_.size());
        for (const Head& head : heads_) {
            const int gap = gap_class(units_[head.unit]);
            if (!head.follows_head) {
                gaps[head.kind].least = std::min(gaps[head.kind].least, gap);
                gaps[head.kind].most = std::max(gaps[head.kind].most, gap);
            }
        }
        return gaps;
    }

    /// Wider gaps above heads without numbers put them above what has narrower ones: their like,
    /// and numbers that no word introduces. Numbered heads with wider gaps are above plain ones;
    /// where both have the same wide ones, less speaks for it: "EPILOGUE" among books.
    void weigh_gaps() {
        const std::vector<Gaps> gaps = gaps_of_kinds();
        for (std::size_t a = 0; a < kinds_.size(); ++a) {
            for (std::size_t b = 0; b < kinds_.size(); ++b) {
                const bool known = gaps[a].most >= 0 && gaps[b].most >= 0 &&
                                   !kinds_[a].section_name && !kinds_[b].section_name;
                const bool weighs =
                    kinds_[a].numbered || !kinds_[b].numbered || kinds_[b].rank == 0;
                if (known && weighs && gaps[a].least > gaps[b].most && has_several(b)) {
                    weigh(a, b, has_several(a) ? 1.5 : 1);
                }
                const bool same = gaps[a].least == gaps[b].most && gaps[a].most == gaps[b].least;
                if (known && same && gaps[a].least > 0 && kinds_[a].numbered &&
                    !kinds_[b].numbered) {
                    weigh(b, a, 0.5);
                }
            }
        }
    }

    [[nodiscard]] bool has_several(std::size_t kind) const {
        return std::count_if(heads_.begin(), heads_.end(), [&](const Head& head) {
                   return head.kind == kind;
               }) >= 2;
    }

    /// A head right below another one is deeper.
    void weigh_neighbours() {
        for (std::size_t i = 1; i < heads_.size(); ++i) {
            if (heads_[i].follows_head) {
                const bool from_plain =
                    heads_[i - 1].label == nullptr && heads_[i].label != nullptr;
                weigh(heads_[i - 1].kind, heads_[i].kind, from_plain ? 0.75 : 1.5);
            }
        }
    }

    /// Numbers that begin again after a head of another kind stand below it.
    void weigh_restarts() {
        std::set<std::size_t> begun;
        for (std::size_t i = 0; i < heads_.size(); ++i) {
            const Head& head = heads_[i];
            if (head.label == nullptr || head.label->numbering == Numbering::Decimal) {
                continue;
            }
            const bool again = head.label->value == 1 && begun.contains(head.kind);
            begun.insert(head.kind);
            if (again && i > 0 && heads_[i - 1].kind != head.kind &&
                !kinds_[heads_[i - 1].kind].section_name) {
                weigh(heads_[i - 1].kind, head.kind, 2);
            }
        }
    }

    /// What stands between two following numbers of a kind is below it.
    void weigh_containment() {
        std::map<std::size_t, std::size_t> last; // kind → index of its last head
        for (std::size_t i = 0; i < heads_.size(); ++i) {
            const Head& head = heads_[i];
            if (head.label == nullptr) {
                continue;
            }
            const auto before = last.find(head.kind);
            if (before != last.end() &&
                heads_[before->second].label->value + 1 == head.label->value) {
                std::set<std::size_t> between;
                for (std::size_t j = before->second + 1; j < i; ++j) {
                    between.insert(heads_[j].kind);
                }
                for (const std::size_t kind : between) {
                    weigh(head.kind, kind, kinds_[kind].section_name ? 0 : 1);
                }
            }
            last[head.kind] = i;
        }
    }

    [[nodiscard]] double net(std::size_t above, std::size_t below) const {
        return weights_[above][below] - weights_[below][above];
    }

    /// Kinds in the order of how much speaks for their being above others; each is one deeper
    /// than the deepest kind above it.
    [[nodiscard]] std::vector<int> levels_of_kinds() const {
        std::vector<std::size_t> order(kinds_.size());
        std::vector<double> total(kinds_.size(), 0);
        for (std::size_t a = 0; a < kinds_.size(); ++a) {
            order[a] = a;
            for (std::size_t b = 0; b < kinds_.size(); ++b) {
                total[a] += net(a, b) >= enough ? 1 : net(b, a) >= enough ? -1 : 0;
            }
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return total[a] > total[b];
        });
        std::vector<int> levels(kinds_.size(), 1);
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (net(order[j], order[i]) >= enough && !kinds_[order[i]].section_name) {
                    levels[order[i]] = std::max(levels[order[i]], levels[order[j]] + 1);
                }
            }
        }
        return levels;
    }

    /// Heads without numbers outside the numbered ones: before the first and after the last they
    /// are their siblings when a separator says so; before the first they always are.
    void lower_nested_names(const std::vector<int>& levels) {
        const auto is_top = [&](const Head& head) {
            return head.label != nullptr && levels[head.kind] == 1;
        };
        const auto first = std::find_if(heads_.begin(), heads_.end(), is_top);
        const auto last = std::find_if(heads_.rbegin(), heads_.rend(), is_top).base();
        for (auto head = heads_.begin(); head != heads_.end(); ++head) {
            const bool outside = head < first || head >= last;
            const bool plain = head->label == nullptr && units_[head->unit].underline == 0;
            // A plain head that has its parent among the plain ones stays below it.
            const bool nested = std::any_of(heads_.begin(), head, [&](const Head& other) {
                return other.label == nullptr && levels[other.kind] < levels[head->kind] &&
                       !kinds_[other.kind].section_name;
            });
            if (first != heads_.end() && plain && outside && !(nested && head < first) &&
                (head < first || head->after_separator)) {
                units_[head->unit].level = 1;
            }
        }
    }

    /// Plain heads only, some right below others: those above are parents, and so is what a
    /// section name or a separator lifts; the rest are children.
    void split_plain_heads() {
        const bool any_other = std::any_of(heads_.begin(), heads_.end(), [&](const Head& head) {
            return kinds_[head.kind].name != "plain" && kinds_[head.kind].name != "name";
        });
        std::size_t pairs = 0;
        for (std::size_t i = 1; i < heads_.size(); ++i) {
            const bool plain = kinds_[heads_[i].kind].name == "plain" &&
                               kinds_[heads_[i - 1].kind].name == "plain";
            pairs += heads_[i].follows_head && plain ? 1U : 0U;
        }
        if (any_other || pairs == 0) {
            return;
        }
        bool below = false;
        for (std::size_t i = 0; i < heads_.size(); ++i) {
            const bool parent = i + 1 < heads_.size() && heads_[i + 1].follows_head;
            if (kinds_[heads_[i].kind].section_name || parent) {
                below = parent;
            } else if (below) {
                units_[heads_[i].unit].level = 2;
            }
        }
    }

    /// A head is at most one level below the one before it.
    void close_gaps() {
        int before = 0;
        for (const Head& head : heads_) {
            int& level = units_[head.unit].level;
            level = std::min(level, before + 1);
            before = level;
        }
    }

    std::vector<Unit>& units_;
    const Measures& measures_;
    std::map<std::string, std::size_t> names_; ///< heads without numbers, and how often they stand
    std::map<std::string, std::array<std::size_t, 3>> gaps_of_looks_; ///< heads by class of gap
    std::map<std::string, int> last_values_;                          ///< of numbered kinds
    std::vector<Kind> kinds_;
    std::vector<Head> heads_;
    std::vector<std::vector<double>> weights_;
};

} // namespace

void set_levels(std::vector<Unit>& units, const Measures& measures) {
    Outline(units, measures).set();
}

} // namespace galley::readers
