// Lines cut at their pipes.
#include "readers/text/piped_tables.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

constexpr std::size_t most_columns = 100;

bool is_framed(std::string_view text) {
    return text.size() > 1 && text.front() == '|' && text.back() == '|';
}

TableRow cells_of(const std::vector<Line>& lines, std::size_t line) {
    std::string_view text = lines[line].text;
    std::size_t begin = text.front() == '|' ? 1 : 0;
    const std::size_t size = is_framed(text) ? text.size() - 1 : text.size();
    TableRow row;
    while (begin <= size) {
        const std::size_t end = std::min(text.substr(0, size).find('|', begin), size);
        const std::size_t first = text.find_first_not_of(" \t", begin);
        TableCell cell;
        if (first < end) {
            const std::size_t last = text.find_last_not_of(" \t", end - 1) + 1;
            cell.parts.push_back({line, first, last});
        }
        row.push_back(std::move(cell));
        begin = end + 1;
    }
    return row;
}

void join(TableRow& above, const TableRow& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        above[i].parts.insert(above[i].parts.end(), row[i].parts.begin(), row[i].parts.end());
    }
}

} // namespace

std::vector<TableRow>
piped_rows(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
    std::vector<TableRow> rows;
    bool ruled = false;
    bool grid = false; // rules of "+" stand between rows, so that lines of a row go together
    bool framed = true;
    bool open = false;
    for (std::size_t i = begin; i < end; ++i) {
        const std::string_view text = lines[i].text;
        if (lines[i].blank()) {
            return {};
        }
        if (is_rule(lines[i])) {
            ruled = true;
            grid = grid || text.front() == '+';
            open = false;
            continue;
        }
        if (text.find('|') == std::string_view::npos) {
            return {};
        }
        framed = framed && is_framed(text);
        TableRow row = cells_of(lines, i);
        if (row.size() < 2 || row.size() > most_columns ||
            (!rows.empty() && row.size() != rows.front().size())) {
            return {};
        }
        if (grid && open) {
            join(rows.back(), row);
        } else {
            rows.push_back(std::move(row));
        }
        open = true;
    }
    const bool table = (ruled && !rows.empty()) || (framed && rows.size() > 1);
    return table ? rows : std::vector<TableRow>();
}

} // namespace galley::readers
