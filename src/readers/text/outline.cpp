// Kinds of heads are weighed in pairs: which one encloses the other. A kind that restarts its
// numbers below another, or follows it at once, or stands between two of its numbers, is deeper.
#include "readers/text/outline.hpp"

#include "readers/text/head_kinds.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <set>
#include <string>

namespace galley::readers {

namespace {

constexpr double enough = 1.0; ///< net weight that puts one kind above another

class Outline {
public:
    Outline(std::vector<Unit>& units, const Measures& measures)
        : units_(units), measures_(measures) {
        HeadKinds found = kinds_of_heads(units, measures);
        heads_ = std::move(found.heads);
        kinds_ = std::move(found.kinds);
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
        follow_pins();
        close_gaps();
    }

private:
    void weigh(std::size_t above, std::size_t below, double weight) {
        if (above != below) {
            weights_[above][below] += weight;
        }
    }

    /// Its place says nothing about the level of its like.
    [[nodiscard]] bool has_pinned_level(const Head& head) const {
        const Unit& unit = units_[head.unit];
        return unit.pin != nullptr && unit.pin->level > 0;
    }

    /// Below head `i - 1`, and the place says something about both.
    [[nodiscard]] bool is_right_below(std::size_t i) const {
        return heads_[i].follows_head && !has_pinned_level(heads_[i - 1]) &&
               !has_pinned_level(heads_[i]);
    }

    /// What is known beforehand of a pair of kinds.
    [[nodiscard]] double rank_weight(std::size_t a, std::size_t b) const {
        const Kind& above = kinds_[a];
        const Kind& below = kinds_[b];
        const bool ranked = above.rank != 0 && below.rank != 0 && above.rank < below.rank;
        const bool deeper = below.decimals > above.decimals && above.numbered;
        const bool first = above.rank == 1 && below.rank == 0;
        const bool capitals = above.name.starts_with("capitals") && below.name.starts_with("plain");
        const bool marked = above.marks > 0 && below.marks > above.marks;
        return (marked ? 20 : 0) + (ranked ? 4 : 0) + (deeper ? 4 : 0) + (first ? 1 : 0) +
               (capitals ? 1 : 0);
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
            const int gap = gap_class(units_[head.unit], measures_);
            if (!head.follows_head && !has_pinned_level(head)) {
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

    [[nodiscard]] bool has_several(std::size_t kind) const { return kinds_[kind].heads >= 2; }

    /// A head right below another one is deeper.
    void weigh_neighbours() {
        for (std::size_t i = 1; i < heads_.size(); ++i) {
            if (is_right_below(i)) {
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
        int highest = std::numeric_limits<int>::max(); // level of the plain heads so far
        for (auto head = heads_.begin(); head != heads_.end(); ++head) {
            const bool outside = head < first || head >= last;
            const bool plain = head->label == nullptr && units_[head->unit].underline == 0;
            // A plain head that has its parent among the plain ones stays below it.
            const bool nested = highest < levels[head->kind];
            if (head->label == nullptr && !kinds_[head->kind].section_name) {
                highest = std::min(highest, levels[head->kind]);
            }
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
            pairs += is_right_below(i) && plain ? 1U : 0U;
        }
        if (any_other || pairs == 0) {
            return;
        }
        bool below = false;
        for (std::size_t i = 0; i < heads_.size(); ++i) {
            const bool parent = i + 1 < heads_.size() && is_right_below(i + 1);
            if (kinds_[heads_[i].kind].section_name || parent) {
                below = parent;
            } else if (below) {
                units_[heads_[i].unit].level = 2;
            }
        }
    }

    /// A pinned level moves what is below that head with it.
    void follow_pins() {
        const Unit* pinned = nullptr;
        int from = 0; // level of the pinned head, were it not pinned
        for (const Head& head : heads_) {
            Unit& unit = units_[head.unit];
            const int own = unit.level;
            if (has_pinned_level(head)) {
                pinned = &unit;
                from = own;
                unit.level = unit.pin->level;
            } else if (pinned != nullptr && own > from) {
                unit.level = own + pinned->pin->level - from;
            } else {
                pinned = nullptr;
            }
        }
    }

    /// A head is at most one level below the one before it.
    void close_gaps() {
        int before = 0;
        for (const Head& head : heads_) {
            int& level = units_[head.unit].level;
            level = std::min({level, before + 1, deepest_nesting});
            before = level;
        }
    }

    std::vector<Unit>& units_;
    const Measures& measures_;
    std::vector<Kind> kinds_;
    std::vector<Head> heads_;
    std::vector<std::vector<double>> weights_;
};

} // namespace

void set_levels(std::vector<Unit>& units, const Measures& measures) {
    Outline(units, measures).set();
}

} // namespace galley::readers
