// Widths are counted in code points: right for the scripts that are set in one column each.
#include "writers/markdown/table_columns.hpp"

#include "base/utf8.hpp"
#include "writers/markdown/row_elements.hpp"

#include <algorithm>
#include <vector>

namespace galley::writers {

using bridge::Node;

namespace {

std::string words_of(Node cell) {
    std::string out;
    for (const char c : cell.text()) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

std::vector<std::vector<std::string>> words_by_row(Node table) {
    std::vector<std::vector<std::string>> rows;
    for (const Node row : row_elements(table)) {
        rows.emplace_back();
        for (Node cell = row.first_element(); cell; cell = cell.next_element()) {
            rows.back().push_back(words_of(cell));
        }
    }
    return rows;
}

} // namespace

std::string aligned_columns(Node table) {
    const auto rows = words_by_row(table);
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], utf8::length(row[i]));
        }
    }
    std::string out;
    for (const auto& row : rows) {
        out += out.empty() ? "" : "\n";
        for (std::size_t i = 0; i < row.size(); ++i) {
            out += row[i];
            if (i + 1 < row.size()) {
                out.append(widths[i] - utf8::length(row[i]) + 2, ' ');
            }
        }
        out.erase(out.find_last_not_of(' ') + 1);
    }
    return out;
}

} // namespace galley::writers
