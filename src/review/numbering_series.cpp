// Heads sorted by the form of their numbers, then cut where a count begins anew. In each count the
// longest rising row, steps of one preferred, is what was meant; what is not in it is a fault.
#include "review/numbering_series.hpp"

#include "languages/word_key.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace galley::review {

namespace {

using Style = NumberStyle;
using Row = std::vector<Numbered>;

std::map<Style, Row> rows_of(const std::vector<Head>& heads) {
    std::map<Style, Row> rows;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        for (std::size_t j = 0; j < heads[i].labels.size(); ++j) {
            if (heads[i].labels[j].value > 0) {
                rows[style_of(heads[i].labels[j], heads[i].text)].push_back(
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

/// How well a reading fits: neighbours below the same part that follow soon, then whether it may
/// stand without them, then steps of one in the whole row, then the row's size.
using Worth = std::array<std::size_t, 4>;

/// A letter that is not the first of its row needs its neighbours, and so does "C" as a hundred.
bool may_stand_alone(Numbering numbering, int value) {
    constexpr int fifty = 50; ///< L, and what is more
    const bool letter = numbering == Numbering::UpperLetter || numbering == Numbering::LowerLetter;
    const bool roman = numbering == Numbering::UpperRoman || numbering == Numbering::LowerRoman;
    return letter ? value == 1 : !roman || value < fifty;
}

/// 2 for a step of one to the next member below the same part, 1 for a step of two.
std::size_t nearness(const Row& row, std::size_t from, std::size_t to) {
    const int step = row[to].value - row[from].value;
    return step == 1 ? 2 : step == 2 ? 1 : 0;
}

std::size_t near_steps(const Row& row, std::size_t at, const std::vector<Head>& heads) {
    constexpr std::size_t window = 32; ///< members of deeper parts between two siblings
    const auto same_part = [&](std::size_t other) {
        return heads[row[other].head].parent == heads[row[at].head].parent;
    };
    std::size_t steps = 0;
    for (std::size_t i = at; i > 0 && i + window > at; --i) {
        if (same_part(i - 1)) {
            steps += nearness(row, i - 1, at);
            break;
        }
    }
    for (std::size_t i = at + 1; i < row.size() && i < at + window; ++i) {
        if (same_part(i)) {
            return steps + nearness(row, at, i);
        }
    }
    return steps;
}

/// "C." may be a letter or a Roman hundred: it stays in the row where it fits best.
void keep_best_readings(std::map<Style, Row>& rows, const std::vector<Head>& heads) {
    std::vector<std::pair<Worth, const Row*>> best(heads.size());
    for (const auto& [style, row] : rows) {
        const std::size_t steps = steps_of_one(row);
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto& [worth, winner] = best[row[i].head];
            const std::size_t alone = may_stand_alone(style.first, row[i].value) ? 1 : 0;
            const Worth own{near_steps(row, i, heads), alone, steps, row.size()};
            if (winner == nullptr || own > worth) {
                worth = own;
                winner = &row;
            }
        }
    }
    for (auto& entry : rows) {
        Row& row = entry.second;
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

/// Values around one that is lower than those before it: does a row rise from it again?
struct Turn {
    int last = 0; ///< before it
    int value = 0;
    int next = 0; ///< 0: none
    int after = 0;
    bool other_part = false;
    bool several = false; ///< members of the count so far
};

/// A 1 below another part begins a count, and so does a low number from which a row rises again.
bool rises_again(const Turn& turn) {
    const auto rises = [&](int later) { return later > turn.value && later <= turn.last; };
    if (turn.value == 1) {
        return turn.other_part ||
               (turn.several && (turn.next == 2 || rises(turn.next) || rises(turn.after)));
    }
    constexpr int late = 3; ///< a count whose first heads are missing, or have another number
    const bool near =
        turn.next == turn.value + 1 ||
        (turn.other_part && (turn.next == turn.value || turn.after == turn.value + 1));
    return turn.value <= late && near &&
           (turn.other_part || (turn.several && turn.after == turn.next + 1));
}

/// `through`: the count goes on from part to part. A number after which the old count goes on is a
/// fault of that.
bool begins_count(const Row& row,
                  std::size_t at,
                  std::size_t begin,
                  const std::vector<Head>& heads,
                  bool through) {
    const Turn turn{row[at - 1].value,
                    row[at].value,
                    at + 1 < row.size() ? row[at + 1].value : 0,
                    at + 2 < row.size() ? row[at + 2].value : 0,
                    heads[row[at].head].parent != heads[row[at - 1].head].parent,
                    at - begin >= 2};
    const bool higher = turn.value > turn.last;
    if (turn.value == turn.last + 1 || turn.next == turn.last + 1 ||
        (higher && turn.next == turn.last + 2)) {
        return false;
    }
    if (turn.several && turn.value == row[at - 2].value + 1) {
        return false; // goes on behind a stray
    }
    constexpr int most_missing = 2; ///< heads between two parts of one count
    if (higher) {
        return turn.other_part && !through && turn.value > turn.last + 1 + most_missing;
    }
    return rises_again(turn);
}

/// The longest rising row by weights: a member counts two, a small step up to one more.
void mark_order(Row& row) {
    constexpr std::size_t window = 64; ///< members looked back on: faults are local
    constexpr int step_of_one = 10;
    std::vector<int> best(row.size(), 2 * step_of_one);
    std::vector<std::size_t> before(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        before[i] = i;
        for (std::size_t j = i > window ? i - window : 0; j < i; ++j) {
            const int step = row[i].value - row[j].value;
            const int nearness = std::max(step_of_one - (step - 1), 0);
            const int weight = best[j] + 2 * step_of_one + nearness;
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

/// Its numbers follow each other well enough for a break to be a fault.
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
    const HeadLabel& label = heads[first.head].labels[first.label];
    const std::size_t strays = series.members.size() - ordered;
    if (ordered == 2) {
        // "1." and "3.": heads by other evidence, and close enough.
        return ones > 0 || label.numbering == Numbering::Keyword ||
               (label.separated && first.value == 1 && last == 3);
    }
    return 2 * ones >= ordered - 1 && strays * 2 <= ordered;
}

} // namespace

NumberStyle style_of(const HeadLabel& label, std::string_view text) {
    std::string frame = label.frame;
    constexpr std::string_view closing = ".:—–- ";
    if (label.numbering == Numbering::Decimal) {
        const std::size_t dot = frame.find_last_of('.');
        return {label.numbering, frame.substr(0, dot == std::string::npos ? 0 : dot + 1)};
    }
    while (!frame.empty() && closing.find(frame.back()) != std::string_view::npos) {
        frame.pop_back();
    }
    if (label.numbering == Numbering::Keyword) {
        const std::string first = languages::word_key(text.substr(0, text.find(' ')));
        frame += frame.starts_with(first) ? "" : " behind";
    }
    return {label.numbering, std::move(frame)};
}

std::vector<NumberSeries> proved_series(const std::vector<Head>& heads) {
    auto rows = rows_of(heads);
    keep_best_readings(rows, heads);
    std::vector<NumberSeries> all;
    for (auto& [style, row] : rows) {
        std::size_t begin = 0;
        const bool through = counts_through(row, heads);
        for (std::size_t i = 1; i <= row.size(); ++i) {
            if (i < row.size() && !begins_count(row, i, begin, heads, through)) {
                continue;
            }
            NumberSeries series;
            series.style = style;
            series.members.assign(row.begin() + static_cast<std::ptrdiff_t>(begin),
                                  row.begin() + static_cast<std::ptrdiff_t>(i));
            mark_order(series.members);
            if (is_proved(series, heads)) {
                all.push_back(std::move(series));
            }
            begin = i;
        }
    }
    return all;
}

} // namespace galley::review
