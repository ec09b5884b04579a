// Heads sorted by the form of their numbers, then cut where a count begins anew. In each count the
// longest rising row, steps of one preferred, is what was meant; what is not in it is a fault.
#include "review/numbering_series.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace galley::review {

namespace {

/// Numbering and frame without closing marks: "CHAPTER IV" and "CHAPTER V." are of one style.
using Style = std::pair<Numbering, std::string>;
using Row = std::vector<Numbered>;

Style style_of(const HeadLabel& label) {
    std::string frame = label.frame;
    constexpr std::string_view closing = ".:—–- ";
    if (label.numbering == Numbering::Decimal) {
        const std::size_t dot = frame.find_last_of('.');
        return {label.numbering, frame.substr(0, dot == std::string::npos ? 0 : dot + 1)};
    }
    while (!frame.empty() && closing.find(frame.back()) != std::string_view::npos) {
        frame.pop_back();
    }
    return {label.numbering, std::move(frame)};
}

std::map<Style, Row> rows_of(const std::vector<Head>& heads) {
    std::map<Style, Row> rows;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        for (std::size_t j = 0; j < heads[i].labels.size(); ++j) {
            if (heads[i].labels[j].value > 0) {
                rows[style_of(heads[i].labels[j])].push_back(
                    {i, j, heads[i].labels[j].value, true});
            }
        }
    }
    return rows;
}

/// How many neighbours of the row follow each other by one.
std::size_t steps_of_one(const Row& row) {
    std::size_t steps = 0;
    for (std::size_t i = 1; i < row.size(); ++i) {
        steps += row[i].value == row[i - 1].value + 1 ? 1U : 0U;
    }
    return steps;
}

/// How well a reading fits: neighbours below the same part that follow by one, then steps of one
/// in the whole row, then the row's size.
using Worth = std::array<std::size_t, 3>;

std::size_t near_steps(const Row& row, std::size_t at, const std::vector<Head>& heads) {
    const auto same_part = [&](std::size_t other) {
        return heads[row[other].head].parent == heads[row[at].head].parent;
    };
    const bool before = at > 0 && same_part(at - 1) && row[at - 1].value + 1 == row[at].value;
    const bool after =
        at + 1 < row.size() && same_part(at + 1) && row[at + 1].value == row[at].value + 1;
    return (before ? 1U : 0U) + (after ? 1U : 0U);
}

/// "C." may be a letter or a Roman hundred: it stays in the row where it fits best.
void keep_best_readings(std::map<Style, Row>& rows, const std::vector<Head>& heads) {
    std::vector<std::pair<Worth, const Row*>> best(heads.size());
    for (const auto& [style, row] : rows) {
        const std::size_t steps = steps_of_one(row);
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto& [worth, winner] = best[row[i].head];
            const Worth own{near_steps(row, i, heads), steps, row.size()};
            if (winner == nullptr || own > worth) {
                worth = own;
                winner = &row;
            }
        }
    }
    for (auto& [style, row] : rows) {
        std::erase_if(row,
                      [&](const Numbered& member) { return best[member.head].second != &row; });
        const auto same = [](const Numbered& a, const Numbered& b) { return a.head == b.head; };
        row.erase(std::unique(row.begin(), row.end(), same), row.end());
    }
}

/// Somewhere a count goes on below another part: chapters counted through a book.
bool counts_through(const Row& row, const std::vector<Head>& heads) {
    for (std::size_t i = 1; i < row.size(); ++i) {
        if (heads[row[i].head].parent != heads[row[i - 1].head].parent &&
            row[i].value == row[i - 1].value + 1) {
            return true;
        }
    }
    return false;
}

/// A 1 below another part begins a count, and so does a 1 that a 2 follows; but a 1 after which
/// the old count goes on is a fault of that.
bool begins_count(const Row& row,
                  std::size_t at,
                  std::size_t begin,
                  const std::vector<Head>& heads,
                  bool through) {
    const int last = row[at - 1].value;
    const int value = row[at].value;
    const bool other_part = heads[row[at].head].parent != heads[row[at - 1].head].parent;
    const int next = at + 1 < row.size() ? row[at + 1].value : 0;
    if (value == last + 1 || next == last + 1) {
        return false;
    }
    if (value == 1) {
        return other_part || (next == 2 && at - begin >= 2);
    }
    constexpr int late = 3; ///< a count whose first heads are missing
    return other_part && (value > last ? !through : value <= late && next == value + 1);
}

/// The longest rising row by weights: a member counts two, a step of one another one.
void mark_order(Row& row) {
    constexpr std::size_t window = 64; ///< members looked back on: faults are local
    std::vector<int> best(row.size(), 2);
    std::vector<std::size_t> before(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        before[i] = i;
        for (std::size_t j = i > window ? i - window : 0; j < i; ++j) {
            const int step = row[i].value - row[j].value;
            const int weight = best[j] + 2 + (step == 1 ? 1 : 0);
            if (step > 0 && weight > best[i]) {
                best[i] = weight;
                before[i] = j;
            }
        }
    }
    std::for_each(row.begin(), row.end(), [](Numbered& member) { member.in_order = false; });
    auto at = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    for (;; at = before[at]) {
        row[at].in_order = true;
        if (before[at] == at) {
            break;
        }
    }
}

} // namespace

std::vector<NumberSeries> number_series(const std::vector<Head>& heads) {
    auto rows = rows_of(heads);
    keep_best_readings(rows, heads);
    std::vector<NumberSeries> all;
    for (auto& [style, row] : rows) {
        const std::size_t first = all.size();
        std::size_t begin = 0;
        const bool through = counts_through(row, heads);
        for (std::size_t i = 1; i <= row.size(); ++i) {
            if (i < row.size() && !begins_count(row, i, begin, heads, through)) {
                continue;
            }
            NumberSeries series;
            series.members.assign(row.begin() + static_cast<std::ptrdiff_t>(begin),
                                  row.begin() + static_cast<std::ptrdiff_t>(i));
            mark_order(series.members);
            all.push_back(std::move(series));
            begin = i;
        }
        for (std::size_t i = first; i < all.size(); ++i) {
            all[i].begins_anew = all.size() - first > 1;
        }
    }
    return all;
}

bool is_proved(const NumberSeries& series, const std::vector<Head>& heads) {
    std::size_t ordered = 0;
    std::size_t ones = 0;
    int last = 0;
    for (const Numbered& member : series.members) {
        if (member.in_order) {
            ones += ordered > 0 && member.value == last + 1 ? 1U : 0U;
            last = member.value;
            ++ordered;
        }
    }
    if (ordered < 2) {
        return false;
    }
    const Numbered& first = series.members.front();
    const bool word = heads[first.head].labels[first.label].numbering == Numbering::Keyword;
    const bool enough = ordered >= 3 || word || ones > 0;
    const std::size_t strays = series.members.size() - ordered;
    return enough && (2 * ones >= ordered - 1 || (word && ordered == 2)) && strays * 3 <= ordered;
}

} // namespace galley::review
