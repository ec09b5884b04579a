// Tables of GitHub Flavored Markdown.
#include "readers/markdown/pipe_table.hpp"

#include "base/trimming.hpp"

#include <algorithm>

namespace galley::readers {

namespace {

constexpr std::string_view blanks = " \t";

/// Pipes part cells wherever they stand, in code too, but for those behind a backslash, which
/// goes.
std::vector<std::string> cells_of(std::string_view line) {
    line = trimmed(line, blanks);
    line.remove_prefix(line.starts_with('|') ? 1 : 0);
    std::vector<std::string> cells(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
            cells.back() += line[++i];
        } else if (line[i] == '|') {
            cells.emplace_back();
        } else {
            cells.back() += line[i];
        }
    }
    const bool closed = line.ends_with('|') && !line.ends_with("\\|");
    if (closed && cells.size() > 1) {
        cells.pop_back();
    }
    for (std::string& cell : cells) {
        cell = std::string(trimmed(cell, blanks));
    }
    return cells;
}

/// ":--", ":-:", "--:" or "---"; nothing for anything else.
std::optional<std::string_view> alignment_of(std::string_view cell) {
    const bool left = cell.starts_with(':');
    cell.remove_prefix(left ? 1 : 0);
    const bool right = cell.ends_with(':');
    cell.remove_suffix(right ? 1 : 0);
    if (cell.empty() || cell.find_first_not_of('-') != std::string_view::npos) {
        return std::nullopt;
    }
    return left && right ? "center" : left ? "left" : right ? "right" : "";
}

/// Of the line below the head; empty when it is no such line.
std::vector<std::string_view> alignments_of(std::string_view line) {
    std::vector<std::string_view> alignments;
    for (const std::string& cell : cells_of(line)) {
        const auto alignment = alignment_of(cell);
        if (!alignment) {
            return {};
        }
        alignments.push_back(*alignment);
    }
    return alignments;
}

bool has_pipe(std::string_view line) { return line.find('|') != std::string_view::npos; }

void fit(std::vector<std::string>& row, std::size_t columns) {
    while (row.size() > columns) {
        const std::string last = std::move(row.back());
        row.pop_back();
        row.back() += " | " + last;
    }
    row.resize(columns);
}

} // namespace

std::optional<PipeTable> pipe_table(std::span<const std::string_view> lines) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!has_pipe(lines[i]) && !has_pipe(lines[i - 1])) {
            continue;
        }
        PipeTable table;
        table.alignments = alignments_of(lines[i]);
        const std::size_t columns = table.alignments.size();
        if (columns == 0 || cells_of(lines[i - 1]).size() != columns) {
            continue;
        }
        table.lines_before = i - 1;
        table.rows.push_back(cells_of(lines[i - 1]));
        for (const std::string_view line : lines.subspan(i + 1)) {
            table.rows.push_back(cells_of(line));
            fit(table.rows.back(), columns);
        }
        return table;
    }
    return std::nullopt;
}

} // namespace galley::readers
