// Paragraphs into lines by total fit.
//
// Idea and names: D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software –
// Practice and Experience 11 (1981). A node is a feasible line end: its place, the fitness class
// of the line before it, how many flagged breaks stand in a row and, where it matters, its line
// number. Of all nodes alike in these the one with the least demerits survives, so the result is
// the true optimum; line_breaking_test.cpp holds it against brute force. Time grows with items
// times the words that fit into a line. The sums of widths are taken from prefix sums, so a line
// of any length costs the same.
#include "typeset/line_breaking.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace galley::typeset {

namespace {

constexpr double width_rounding = 1.0e-9;
constexpr double none = std::numeric_limits<double>::infinity();

enum Fitness : std::uint8_t { Tight, Decent, Loose, VeryLoose };

struct Sums {
    double width = 0.0;
    double stretch = 0.0;
    double shrink = 0.0;
    double letters = 0.0; ///< what the letters may give either way
};

struct Node {
    std::uint32_t item = 0;
    std::uint32_t line = 0; ///< lines up to here
    std::int32_t before = -1;
    std::uint16_t flagged_run = 0;
    Fitness fitness = Decent;
    double ratio = 0.0;
    double demerits = 0.0;
    std::uint32_t start = 0; ///< first item of the following line
    Sums after;              ///< sums at the first item of the following line
    double hang_left = 0.0;  ///< of that line
};

struct Line {
    double ratio = 0.0;
    bool overfull = false;
    bool hopeless = false; ///< too long for any break further on as well
};

class TotalFit {
public:
    TotalFit(std::span<const LineItem> items, const LineRules& rules)
        : items_(items), rules_(rules), variants_(rules.looseness != 0) {}

    std::optional<LineBreaks> run();
    std::vector<LineBreaks> run_by_count();

private:
    void sum_up();
    [[nodiscard]] bool is_break(std::size_t item) const;
    [[nodiscard]] bool may_end_first(std::size_t item) const {
        return rules_.first_break == 0 || item == rules_.first_break;
    }
    [[nodiscard]] double width_after(const Node& node) const;
    [[nodiscard]] Line measure(const Node& from, std::size_t to) const;
    [[nodiscard]] double cost(const Node& from, std::size_t to, const Line& line, Fitness) const;
    [[nodiscard]] bool alike(const Node& a, const Node& b) const;
    [[nodiscard]] double hang_at_end(std::size_t item) const;
    [[nodiscard]] bool is_good(const Node& from, std::size_t to, const Line& line) const;
    void try_break(std::size_t to);
    void propose(const Node& node);
    [[nodiscard]] Node continued(std::int32_t before, std::size_t to, const Line& line) const;
    void search();
    [[nodiscard]] std::optional<LineBreaks> result() const;
    [[nodiscard]] LineBreaks path_to(const Node& end) const;

    std::span<const LineItem> items_;
    const LineRules& rules_;
    bool variants_; ///< line numbers always matter
    double furthest_hang_ = 0.0;
    std::vector<Sums> sums_;
    std::vector<Node> nodes_;
    std::vector<std::int32_t> active_;
    std::vector<Node> proposed_;
};

void TotalFit::sum_up() {
    sums_.resize(items_.size() + 1);
    Sums sum;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        sums_[i] = sum;
        furthest_hang_ = std::max(furthest_hang_, items_[i].hang_right);
        if (items_[i].kind == LineItem::Kind::Penalty) {
            continue;
        }
        const bool box = items_[i].kind == LineItem::Kind::Box;
        sum.width += items_[i].width;
        (box ? sum.letters : sum.stretch) += items_[i].stretch;
        sum.shrink += items_[i].shrink;
    }
    sums_[items_.size()] = sum;
}

bool TotalFit::is_break(std::size_t item) const {
    const LineItem& at = items_[item];
    if (at.kind == LineItem::Kind::Penalty) {
        return at.penalty < forbidden;
    }
    return at.kind == LineItem::Kind::Glue && item > 0 &&
           items_[item - 1].kind == LineItem::Kind::Box;
}

double TotalFit::width_after(const Node& node) const {
    const std::size_t last = rules_.widths.size() - 1;
    if (rules_.after_forced && node.before >= 0 && node.line >= last &&
        items_[node.item].forces_break()) {
        return *rules_.after_forced;
    }
    const bool turned = node.before >= 0 && !items_[node.item].forces_break();
    return rules_.widths[std::min<std::size_t>(node.line, last)] -
           (turned ? turn_in_at(rules_.turn_ins, node.item) : 0.0);
}

double TotalFit::hang_at_end(std::size_t item) const {
    if (items_[item].kind == LineItem::Kind::Penalty && items_[item].width > 0.0) {
        return items_[item].hang_right;
    }
    while (item > 0 && items_[item].kind != LineItem::Kind::Box) {
        --item;
    }
    return items_[item].kind == LineItem::Kind::Box ? items_[item].hang_right : 0.0;
}

Line TotalFit::measure(const Node& from, std::size_t to) const {
    const Sums& end = sums_[to];
    const LineItem& at = items_[to];
    const double left = width_after(from) - (end.width - from.after.width - from.hang_left);
    const double ending = at.kind == LineItem::Kind::Penalty ? at.width : 0.0;
    const double room = left - ending + hang_at_end(to);
    const double letters = end.letters - from.after.letters;
    if (std::abs(room) <= letters) {
        return {letters > 0.0 ? ratio_of_letters * room / letters : 0.0};
    }
    const double base = letters > 0.0 ? ratio_of_letters : 0.0;
    const double rest = std::abs(room) - letters;
    if (rest < width_rounding) {
        return {};
    }
    if (room > 0.0) {
        const double stretch = end.stretch - from.after.stretch + rules_.background;
        return {stretch > 0.0 ? base + rest / stretch : none};
    }
    const double shrink = end.shrink - from.after.shrink;
    const double ratio = shrink > 0.0 ? -rest / shrink : -none;
    const bool hopeless = left + furthest_hang_ + shrink + letters < -width_rounding;
    return {std::max(-base + ratio, -1.0), ratio < -1.0 - width_rounding, hopeless};
}

Fitness fitness_of(double ratio) {
    if (ratio < -0.5) {
        return Tight;
    }
    if (ratio <= 0.5) {
        return Decent;
    }
    return ratio <= 1.0 ? Loose : VeryLoose;
}

double TotalFit::cost(const Node& from, std::size_t to, const Line& line, Fitness fitness) const {
    const LineItem& at = items_[to];
    constexpr double worst_badness = 1.0e5; // keeps sums finite for lines that cannot stretch
    const double size = std::abs(line.ratio);
    const double badness = std::min(100.0 * size * size * size, worst_badness);
    const double base = rules_.line_cost + badness;
    const double penalty = at.kind == LineItem::Kind::Penalty ? at.penalty : 0.0;
    double demerits = base * base;
    if (penalty > 0.0) {
        demerits += penalty * penalty;
    } else if (penalty > -forbidden) {
        demerits -= penalty * penalty;
    }
    const bool last = to + 1 == items_.size();
    if (from.flagged_run > 0) {
        demerits += last ? rules_.last_flagged_cost : at.flagged ? rules_.flagged_cost : 0.0;
    }
    if (std::abs(int{fitness} - int{from.fitness}) > 1) {
        demerits += rules_.fitness_cost;
    }
    if (last && from.before >= 0 && sums_[to].width - from.after.width < rules_.shortest_last) {
        demerits += rules_.runt_cost;
    }
    if (line.overfull) {
        constexpr double overfull_cost = 1.0e12;
        demerits += overfull_cost;
    }
    return demerits;
}

bool TotalFit::alike(const Node& a, const Node& b) const {
    const auto line = [&](const Node& node) {
        return variants_ ? std::size_t{node.line}
                         : std::min<std::size_t>(node.line, rules_.widths.size() - 1);
    };
    const auto run = [&](const Node& node) {
        return rules_.most_flagged > 0 ? int{node.flagged_run} : int{node.flagged_run > 0};
    };
    return a.fitness == b.fitness && line(a) == line(b) && run(a) == run(b);
}

void TotalFit::propose(const Node& node) {
    for (Node& other : proposed_) {
        if (alike(node, other)) {
            if (node.demerits < other.demerits) {
                other = node;
            }
            return;
        }
    }
    proposed_.push_back(node);
}

Node TotalFit::continued(std::int32_t before, std::size_t to, const Line& line) const {
    const Node& from = nodes_[static_cast<std::size_t>(before)];
    Node node;
    node.item = static_cast<std::uint32_t>(to);
    node.line = from.line + 1;
    node.before = before;
    node.flagged_run =
        items_[to].flagged ? static_cast<std::uint16_t>(from.flagged_run + 1) : std::uint16_t{0};
    node.ratio = line.ratio;
    node.fitness = fitness_of(line.ratio);
    node.demerits = from.demerits + cost(from, to, line, node.fitness);
    return node;
}

bool TotalFit::is_good(const Node& from, std::size_t to, const Line& line) const {
    return !line.overfull && line.ratio <= rules_.tolerance &&
           (rules_.most_flagged == 0 || !items_[to].flagged ||
            from.flagged_run < rules_.most_flagged);
}

void TotalFit::try_break(std::size_t to) {
    proposed_.clear();
    const bool forced = items_[to].forces_break();
    std::size_t kept = 0;
    for (std::size_t i = 0; i < active_.size(); ++i) {
        const std::int32_t index = active_[i];
        const Node& from = nodes_[static_cast<std::size_t>(index)];
        if (from.start > to || (from.before < 0 && !may_end_first(to))) {
            active_[kept++] = index;
            continue;
        }
        const bool only = from.before < 0 && rules_.first_break == to;
        Line line = measure(from, to);
        if (is_good(from, to, line)) {
            propose(continued(index, to, line));
        }
        const bool last_hope = rules_.force && kept == 0 && i + 1 == active_.size() &&
                               proposed_.empty() && (forced || line.hopeless || only);
        if (last_hope) {
            line.ratio = std::clamp(line.ratio, -1.0, rules_.tolerance);
            propose(continued(index, to, line));
        }
        if (!forced && !line.hopeless && !only) {
            active_[kept++] = index;
        }
    }
    active_.resize(kept);
    const std::size_t start = line_start(items_, to);
    for (Node& node : proposed_) {
        node.after = sums_[start];
        node.start = static_cast<std::uint32_t>(start);
        if (start < items_.size()) {
            node.hang_left = items_[start].hang_left;
        }
        if (items_[to].kind == LineItem::Kind::Penalty) {
            node.after.width -= items_[to].next;
        }
        active_.push_back(static_cast<std::int32_t>(nodes_.size()));
        nodes_.push_back(node);
    }
}

std::optional<LineBreaks> TotalFit::result() const {
    const Node* best = nullptr;
    for (const std::int32_t index : active_) {
        const Node& node = nodes_[static_cast<std::size_t>(index)];
        if (best == nullptr || node.demerits < best->demerits) {
            best = &node;
        }
    }
    if (best == nullptr || best->item + 1 != items_.size()) {
        return std::nullopt;
    }
    if (rules_.looseness != 0) {
        const int wanted = static_cast<int>(best->line) + rules_.looseness;
        const auto miss = [&](const Node& n) {
            return std::abs(static_cast<int>(n.line) - wanted);
        };
        for (const std::int32_t index : active_) {
            const Node& node = nodes_[static_cast<std::size_t>(index)];
            if (miss(node) < miss(*best) ||
                (miss(node) == miss(*best) && node.demerits < best->demerits)) {
                best = &node;
            }
        }
    }
    return path_to(*best);
}

LineBreaks TotalFit::path_to(const Node& end) const {
    LineBreaks found;
    found.demerits = end.demerits;
    for (const Node* node = &end; node->before >= 0;
         node = &nodes_[static_cast<std::size_t>(node->before)]) {
        found.lines.push_back({node->item, node->ratio});
    }
    std::reverse(found.lines.begin(), found.lines.end());
    return found;
}

void TotalFit::search() {
    sum_up();
    Node start;
    std::size_t first = 0;
    while (first < items_.size() && items_[first].kind == LineItem::Kind::Glue) {
        ++first;
    }
    if (first < items_.size()) {
        start.after = sums_[first];
        start.start = static_cast<std::uint32_t>(first);
        start.hang_left = items_[first].hang_left;
    }
    nodes_.push_back(start);
    active_.push_back(0);
    for (std::size_t i = 0; i < items_.size() && !active_.empty(); ++i) {
        if (is_break(i)) {
            try_break(i);
        }
    }
}

std::optional<LineBreaks> TotalFit::run() {
    search();
    return result();
}

std::vector<LineBreaks> TotalFit::run_by_count() {
    variants_ = true;
    search();
    std::vector<const Node*> ends;
    for (const std::int32_t index : active_) {
        const Node& node = nodes_[static_cast<std::size_t>(index)];
        if (node.item + 1 == items_.size()) {
            ends.push_back(&node);
        }
    }
    std::stable_sort(ends.begin(), ends.end(), [](const Node* a, const Node* b) {
        return a->line != b->line ? a->line < b->line : a->demerits < b->demerits;
    });
    std::vector<LineBreaks> found;
    for (const Node* end : ends) {
        if (found.empty() || found.back().lines.size() != end->line) {
            found.push_back(path_to(*end));
        }
    }
    return found;
}

} // namespace

std::size_t line_start(std::span<const LineItem> items, std::size_t item) {
    std::size_t next = item + 1;
    while (next < items.size() && items[next].kind != LineItem::Kind::Box &&
           !items[next].forces_break()) {
        ++next;
    }
    return next;
}

std::optional<LineBreaks> break_lines(std::span<const LineItem> items, const LineRules& rules) {
    if (items.empty() || rules.widths.empty()) {
        return LineBreaks{};
    }
    return TotalFit(items, rules).run();
}

std::vector<LineBreaks> break_lines_by_count(std::span<const LineItem> items,
                                             const LineRules& rules) {
    if (items.empty() || rules.widths.empty()) {
        return {};
    }
    return TotalFit(items, rules).run_by_count();
}

} // namespace galley::typeset
