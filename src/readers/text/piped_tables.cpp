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

class PipedTable {
public:
    /// False: with this line it is no table.
    bool add(const std::vector<Line>& lines, std::size_t i) {
        const std::string_view text = lines[i].text;
        if (lines[i].blank()) {
            return false;
        }
        if (is_rule(lines[i])) {
            ruled_ = true;
            grid_ = grid_ || text.front() == '+';
            open_ = false;
            return true;
        }
        if (text.find('|') == std::string_view::npos) {
            return false;
        }
        framed_ = framed_ && is_framed(text);
        return add(cells_of(lines, i));
    }

    [[nodiscard]] std::vector<TableRow> rows() {
        const bool table = (ruled_ && !rows_.empty()) || (framed_ && rows_.size() > 1);
        return table ? std::move(rows_) : std::vector<TableRow>();
    }

private:
    bool add(TableRow row) {
        const bool alike = rows_.empty() || row.size() == rows_.front().size();
        if (row.size() < 2 || row.size() > most_columns || !alike) {
            return false;
        }
        if (grid_ && open_) {
            join(rows_.back(), row);
        } else {
            rows_.push_back(std::move(row));
        }
        open_ = true;
        return true;
    }

    std::vector<TableRow> rows_;
    bool ruled_ = false;
    bool grid_ = false; ///< rules of "+" stand between rows: the lines of a row go together
    bool framed_ = true;
    bool open_ = false; ///< no rule stands above
};

} // namespace

std::vector<TableRow>
piped_rows(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
    PipedTable table;
    for (std::size_t i = begin; i < end; ++i) {
        if (!table.add(lines, i)) {
            return {};
        }
    }
    return table.rows();
}

} // namespace galley::readers
