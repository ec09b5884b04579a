// Columns in which no line has a character.
#include "readers/text/table_gutters.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace galley::readers {

bool is_rule(const Line& line) {
    return line.width >= 3 && line.text.find_first_not_of("-=+| :") == std::string_view::npos &&
           line.text.find_first_of("-=") != std::string_view::npos;
}

namespace {

std::uint32_t reach(const Line& line) { return line.indent + line.width; }

/// For each column of a typewriter whether a character stands there.
void mark_columns(const Line& line, std::vector<std::size_t>& used) {
    std::uint32_t column = line.indent;
    for (std::size_t at = 0; at < line.text.size();) {
        const char32_t c = utf8::next(line.text, at);
        if (c == '\t') {
            column += 8 - column % 8;
            continue;
        }
        if (used.size() <= column) {
            used.resize(column + 1, 0);
        }
        used[column] += c == ' ' ? 0U : 1U;
        ++column;
    }
}

/// "-----  ------": the blanks between its dashes.
Gutters gaps_of_rule(const Line& rule) {
    Gutters gaps;
    std::size_t at = 0;
    while ((at = rule.text.find_first_of(" +|", at)) != std::string_view::npos) {
        const std::size_t end = std::min(rule.text.find_first_not_of(" +|", at), rule.text.size());
        if (at > 0 && end < rule.text.size()) {
            gaps.emplace_back(rule.indent + at, rule.indent + end);
        }
        at = end;
    }
    return gaps;
}

/// Columns in which no line but a rule has a character, between those that have.
Gutters empty_columns(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
    constexpr std::uint32_t least_gutter = 2;
    std::vector<std::size_t> used;
    std::uint32_t left = ~0U;
    for (std::size_t i = begin; i < end; ++i) {
        if (!is_rule(lines[i])) {
            mark_columns(lines[i], used);
            left = std::min(left, lines[i].indent);
        }
    }
    Gutters gutters;
    for (std::uint32_t column = left; column < used.size();) {
        std::uint32_t last = column;
        while (last < used.size() && used[last] == 0) {
            ++last;
        }
        if (last - column >= least_gutter && last < used.size()) {
            gutters.emplace_back(column, last);
        }
        column = std::max(last, column + 1);
    }
    return gutters;
}

/// Three in four lines have text on both sides of some gutter.
bool parts_most_rows(const std::vector<Line>& lines,
                     std::size_t begin,
                     std::size_t end,
                     const Gutters& gutters) {
    std::size_t parted = 0;
    std::size_t rows = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (is_rule(lines[i])) {
            continue;
        }
        ++rows;
        const bool parts = std::any_of(gutters.begin(), gutters.end(), [&](const auto& gutter) {
            return lines[i].indent < gutter.first && reach(lines[i]) > gutter.second;
        });
        parted += parts ? 1U : 0U;
    }
    return parted * 4 >= rows * 3;
}

} // namespace

Gutters table_gutters(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (is_rule(lines[i])) {
            if (Gutters ruled = gaps_of_rule(lines[i]); !ruled.empty()) {
                return ruled;
            }
        }
    }
    Gutters gutters = empty_columns(lines, begin, end);
    if (!parts_most_rows(lines, begin, end, gutters)) {
        gutters.clear();
    }
    return gutters;
}

std::vector<Cell> cells_of(const Line& line, const Gutters& gutters) {
    std::vector<Cell> cells;
    std::size_t at = 0;
    std::uint32_t column = line.indent;
    const auto cell_until = [&](std::uint32_t border) {
        const std::size_t begin = at;
        while (at < line.text.size() && column < border) {
            const bool tab = line.text[at] == '\t';
            utf8::next(line.text, at);
            column += tab ? 8 - column % 8 : 1;
        }
        std::size_t first = begin;
        std::size_t last = at;
        while (first < last && (line.text[first] == ' ' || line.text[first] == '\t')) {
            ++first;
        }
        while (last > first && (line.text[last - 1] == ' ' || line.text[last - 1] == '\t')) {
            --last;
        }
        cells.emplace_back(first, last);
    };
    for (const auto& gutter : gutters) {
        cell_until(gutter.second);
    }
    cell_until(~0U);
    return cells;
}

} // namespace galley::readers
