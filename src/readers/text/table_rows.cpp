// Columns in which no line has a character; where there are none, the gaps of each line.
#include "readers/text/table_rows.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "readers/text/characters.hpp"
#include "readers/text/piped_tables.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

/// Columns [first, second) of blanks, counted as a typewriter does.
using Gutters = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// The typewriter's column of each byte of the line, and of its end.
std::vector<std::uint32_t> columns_of(const Line& line) {
    std::vector<std::uint32_t> columns(line.text.size() + 1, 0);
    std::uint32_t column = line.indent;
    for (std::size_t at = 0; at < line.text.size();) {
        const std::size_t begin = at;
        const bool tab = utf8::next(line.text, at) == U'\t';
        std::fill(columns.begin() + static_cast<std::ptrdiff_t>(begin),
                  columns.begin() + static_cast<std::ptrdiff_t>(at),
                  column);
        column += tab ? 8 - column % 8 : 1;
    }
    columns.back() = column;
    return columns;
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

/// The lines of one table that hold text, and what is found of its columns.
class TableReader {
public:
    TableReader(const std::vector<Line>& lines, std::size_t begin, std::size_t end)
        : lines_(lines), begin_(begin), end_(end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (!lines[i].blank() && !is_rule(lines[i])) {
                parts_.emplace_back(i, gapped_parts(lines, i));
            }
        }
    }

    std::vector<TableRow> rows() {
        constexpr std::size_t most_columns = 100; ///< more are no table that a page could hold
        if ((!find_gutters() && !find_gapped_rows()) || gutters_.size() >= most_columns ||
            widest_ > most_columns) {
            return {};
        }
        std::vector<TableRow> rows;
        const bool spaced = is_spaced();
        std::size_t last = begin_;
        for (const auto& [line, parts] : parts_) {
            TableRow row = gapped_ ? gapped_row(parts) : row_of(line, parts);
            const bool near = !rows.empty() && line == last + 1;
            last = line;
            if (!rows.empty() && ((spaced && near) || goes_on(row)) && join(rows.back(), row)) {
                continue;
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    static constexpr std::size_t least = 3; ///< cells of a row where not all lines agree

    /// Those of a rule with gaps, else columns that are empty in all lines and part most of them;
    /// of these, more where lines of all cells show them.
    bool find_gutters() {
        for (std::size_t i = begin_; i < end_; ++i) {
            if (is_rule(lines_[i])) {
                gutters_ = gaps_of_rule(lines_[i]);
                if (!gutters_.empty()) {
                    return true;
                }
            }
        }
        gutters_ = empty_columns(0);
        const bool all = parts_most_rows();
        const std::size_t usual = usual_parts();
        Gutters more = empty_columns(usual);
        if (more.size() > gutters_.size() && (all || more.size() + 1 >= std::max(usual, least))) {
            gutters_ = std::move(more);
        }
        return parts_most_rows();
    }

    /// Half of the lines have at least so many parts.
    [[nodiscard]] std::size_t usual_parts() const {
        std::vector<std::size_t> counts;
        for (const auto& [line, parts] : parts_) {
            counts.push_back(parts.size());
        }
        std::sort(counts.begin(), counts.end());
        return counts.empty() ? 0 : counts[counts.size() / 2];
    }

    /// Columns in which no line of at least so many parts has a character.
    [[nodiscard]] Gutters empty_columns(std::size_t least_parts) const {
        constexpr std::uint32_t least_gutter = 2;
        std::vector<bool> used;
        std::uint32_t left = ~0U;
        for (const auto& [i, parts] : parts_) {
            if (parts.size() < least_parts) {
                continue;
            }
            const auto columns = columns_of(lines_[i]);
            used.resize(std::max<std::size_t>(used.size(), columns.back() + 1), false);
            left = std::min(left, lines_[i].indent);
            for (std::size_t at = 0; at < lines_[i].text.size(); ++at) {
                used[columns[at]] = used[columns[at]] || !is_ascii_blank(lines_[i].text[at]);
            }
        }
        while (!used.empty() && !used.back()) {
            used.pop_back();
        }
        Gutters gutters;
        for (std::uint32_t column = left; column < used.size();) {
            std::uint32_t last = column;
            while (last < used.size() && !used[last]) {
                ++last;
            }
            if (last - column >= least_gutter && last < used.size()) {
                gutters.emplace_back(column, last);
            }
            column = std::max(last, column + 1);
        }
        return gutters;
    }

    /// Three in four lines that begin in the first column have text behind a gutter too.
    [[nodiscard]] bool parts_most_rows() const {
        std::size_t parted = 0;
        std::size_t rows = 0;
        for (const auto& row : parts_) {
            const Line& line = lines_[row.first];
            const bool parts_row =
                std::any_of(gutters_.begin(), gutters_.end(), [&](const auto& gutter) {
                    return line.indent < gutter.first && line.reach() > gutter.second;
                });
            parted += parts_row ? 1U : 0U;
            rows += parts_row || holds_first_cell(line) ? 1U : 0U;
        }
        return parted > 0 && parted * 4 >= rows * 3 && parted * 2 >= parts_.size();
    }

    /// Three in four lines are parted by gaps into three cells or more, which stand below each
    /// other only roughly: centred, or of a width that changes.
    bool find_gapped_rows() {
        std::size_t parted = 0;
        for (const auto& [line, parts] : parts_) {
            parted += parts.size() >= least ? 1U : 0U;
            widest_ = std::max(widest_, parts.size());
        }
        gapped_ = parts_.size() >= least && parted * 4 >= parts_.size() * 3;
        return gapped_;
    }

    [[nodiscard]] TableRow gapped_row(const std::vector<CellPart>& parts) const {
        TableRow row(widest_);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            row[i].parts.push_back(parts[i]);
        }
        return row;
    }

    /// The cells of a line by the gutters; one that crosses a gutter spans its columns.
    [[nodiscard]] TableRow row_of(std::size_t line, const std::vector<CellPart>& parts) const {
        const std::string_view text = lines_[line].text;
        const auto columns = columns_of(lines_[line]);
        TableRow row;
        std::size_t begin = 0;
        std::uint32_t span = 1;
        for (const auto& gutter : gutters_) {
            const auto end = static_cast<std::size_t>(
                std::lower_bound(columns.begin(), columns.end() - 1, gutter.second) -
                columns.begin());
            if (end > begin && end < text.size() && crosses(text, end, parts)) {
                ++span;
                continue;
            }
            row.push_back(cell(line, begin, end, span));
            begin = end;
            span = 1;
        }
        row.push_back(cell(line, begin, text.size(), span));
        return row;
    }

    /// No blank stands before byte `end`, or none but one within a part.
    static bool
    crosses(std::string_view text, std::size_t end, const std::vector<CellPart>& parts) {
        const auto part =
            std::partition_point(parts.begin(), parts.end(), [&](const CellPart& candidate) {
                return candidate.end <= end;
            });
        const bool within = part != parts.end() && part->begin < end;
        return within &&
               !(end >= 2 && is_ascii_blank(text[end - 1]) && is_ascii_blank(text[end - 2]));
    }

    [[nodiscard]] TableCell
    cell(std::size_t line, std::size_t begin, std::size_t end, std::uint32_t span) const {
        const std::string_view text = lines_[line].text;
        while (begin < end && is_ascii_blank(text[begin])) {
            ++begin;
        }
        while (end > begin && is_ascii_blank(text[end - 1])) {
            --end;
        }
        return {begin < end ? std::vector<CellPart>{{line, begin, end}} : std::vector<CellPart>(),
                span};
    }

    /// Blank lines part the rows: below the first block, only one line of each has a first cell.
    [[nodiscard]] bool is_spaced() const {
        bool blanks = false;
        std::size_t block = 0;
        std::size_t first_cells = 0;
        std::size_t line = begin_;
        for (const auto& row : parts_) {
            bool border = false;
            for (; line < row.first; ++line) {
                blanks = blanks || lines_[line].blank();
                border = border || lines_[line].blank() || is_rule(lines_[line]);
            }
            block += border ? 1U : 0U;
            first_cells = border ? 0 : first_cells;
            first_cells += holds_first_cell(lines_[row.first]) ? 1U : 0U;
            if (block > 0 && first_cells > 1) {
                return false;
            }
            ++line;
        }
        return blanks;
    }

    [[nodiscard]] bool holds_first_cell(const Line& line) const {
        return gutters_.empty() || line.indent < gutters_.front().first;
    }

    /// The words of a cell above; a letter or a figure alone is a cell of its own.
    [[nodiscard]] bool goes_on(const TableRow& row) const {
        constexpr std::uint32_t least_word = 3;
        const auto first = std::find_if(
            row.begin(), row.end(), [](const TableCell& cell) { return !cell.parts.empty(); });
        if (gapped_ || first == row.begin() || first == row.end()) {
            return false;
        }
        const CellPart& part = first->parts[0];
        const std::string_view text = lines_[part.line].text.substr(part.begin);
        return opening_of(text).beginning == Beginning::Lower &&
               first_word_width(text) >= least_word;
    }

    /// Adds the cells of `row` to those above, where the two have the same columns.
    static bool join(TableRow& above, const TableRow& row) {
        const bool alike = std::equal(
            above.begin(), above.end(), row.begin(), row.end(), [](const auto& a, const auto& b) {
                return a.span == b.span;
            });
        for (std::size_t i = 0; alike && i < row.size(); ++i) {
            above[i].parts.insert(above[i].parts.end(), row[i].parts.begin(), row[i].parts.end());
        }
        return alike;
    }

    const std::vector<Line>& lines_;
    std::size_t begin_;
    std::size_t end_;
    std::vector<std::pair<std::size_t, std::vector<CellPart>>> parts_; ///< of each line of text
    Gutters gutters_;
    std::size_t widest_ = 0; ///< most parts of a line
    bool gapped_ = false;    ///< cells by the gaps of each line
};

} // namespace

bool is_sum_rule(const Line& line, const Line& above) {
    const std::uint32_t slack = 2;
    return is_rule(line) && !above.blank() && is_ascii_digit(above.text.back()) &&
           line.indent > above.indent + slack && line.reach() <= above.reach() + slack &&
           above.reach() <= line.reach() + slack;
}

std::vector<CellPart> gapped_parts(const std::vector<Line>& lines, std::size_t line) {
    const std::string_view text = lines[line].text;
    std::vector<CellPart> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_ascii_blank(text[at])) {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_not_of(" \t", at), text.size());
        const bool tab = text.substr(at, end - at).find('\t') != std::string_view::npos;
        const bool stop = at > 0 && ends_sentence(text.substr(begin, at - begin));
        if (tab || end - at >= 3 || (end - at == 2 && !stop)) {
            parts.push_back({line, begin, at});
            begin = end;
        }
        at = end;
    }
    parts.push_back({line, begin, text.size()});
    return parts;
}

std::vector<TableRow>
table_rows(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
    if (auto piped = piped_rows(lines, begin, end); !piped.empty()) {
        return piped;
    }
    const auto has_gap = [](const Line& line) {
        return line.text.find("  ") != std::string_view::npos ||
               line.text.find('\t') != std::string_view::npos || is_rule(line);
    };
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
    if (std::none_of(first, lines.begin() + static_cast<std::ptrdiff_t>(end), has_gap)) {
        return {};
    }
    return TableReader(lines, begin, end).rows();
}

} // namespace galley::readers
