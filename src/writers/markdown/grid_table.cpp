// Tables in the grid of pandoc: each cell's blocks are written apart, and put side by side.
#include "writers/markdown/grid_table.hpp"

#include "document/vocabulary.hpp"
#include "writers/markdown/line_wrapping.hpp"
#include "writers/markdown/row_elements.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::writers {

using bridge::Node;

namespace {

/// More is no table but an attack on its readers; HTML has the same limit.
constexpr std::size_t most_spanned = 1000;

using CellLines = std::vector<std::string>;

std::size_t span_of(Node cell, std::string_view attribute) {
    const std::string_view text = cell.attribute(attribute).value_or("");
    std::size_t span = 1;
    std::from_chars(text.data(), text.data() + text.size(), span);
    return std::clamp<std::size_t>(span, 1, most_spanned);
}

CellLines lines_of_cell(MarkdownWriting& writing, Node cell, const BlockWriter& blocks) {
    MarkdownLines lines;
    // Cells are as wide as their lines: none is broken.
    MarkdownWriting inner{lines, writing.references, writing.diagnostics, {}};
    const ElementKind first = element_kind(cell.first_element().name());
    if (first == ElementKind::Paragraph ||
        (first == ElementKind::Group && cell.first_element().name() != "footnote")) {
        blocks.write_all(inner, cell, deepest_heading, false);
    } else if (cell.first_child()) {
        MarkedText text;
        add_inlines(cell, writing.references, Lines::Run, text);
        if (!text.empty()) {
            write_line(inner, text, cell);
        }
    }
    CellLines out;
    std::string_view rest = lines.text();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        out.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

/// Rows of cells, each at its column; those that a span covers are empty.
class Grid {
public:
    Grid(MarkdownWriting& writing, const std::vector<Node>& rows, const BlockWriter& blocks) {
        std::set<std::pair<std::size_t, std::size_t>> covered;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            cells_.emplace_back();
            std::size_t column = 0;
            for (Node cell = rows[r].first_element(); cell; cell = cell.next_element()) {
                while (covered.erase({r, column}) > 0) {
                    ++column;
                }
                const std::size_t wide = span_of(cell, "colspan");
                const std::size_t high = std::min(span_of(cell, "rowspan"), rows.size() - r);
                for (std::size_t i = 1; i < high; ++i) {
                    for (std::size_t k = 0; k < wide; ++k) {
                        covered.emplace(r + i, column + k);
                    }
                }
                put(column, lines_of_cell(writing, cell, blocks));
                align(column, cell.attribute("align").value_or(""));
                column += wide;
                widen(column);
            }
        }
    }

    std::string text(bool headed) {
        std::string out = rule('-', !headed);
        for (std::size_t r = 0; r < cells_.size(); ++r) {
            cells_[r].resize(widths_.size());
            std::size_t height = 1;
            for (const CellLines& cell : cells_[r]) {
                height = std::max(height, cell.size());
            }
            for (std::size_t line = 0; line < height; ++line) {
                out += row_line(cells_[r], line);
            }
            out += rule(headed && r == 0 ? '=' : '-', headed && r == 0);
        }
        out.pop_back();
        return out;
    }

private:
    void widen(std::size_t columns) {
        constexpr std::size_t narrowest = 3;
        if (columns > widths_.size()) {
            widths_.resize(columns, narrowest);
            alignments_.resize(columns);
        }
    }

    void put(std::size_t column, CellLines lines) {
        widen(column + 1);
        for (const std::string& line : lines) {
            widths_[column] = std::max(widths_[column], column_count(line) + 2);
        }
        if (cells_.back().size() <= column) {
            cells_.back().resize(column + 1);
        }
        cells_.back()[column] = std::move(lines);
    }

    void align(std::size_t column, std::string_view alignment) {
        if (alignments_[column].empty()) {
            alignments_[column] = alignment;
        }
    }

    /// Colons say how columns are aligned: below the head, or above all where there is none.
    [[nodiscard]] std::string rule(char sign, bool aligned) const {
        std::string out = "+";
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            std::string dashes(widths_[i], sign);
            const std::string_view align = alignments_[i];
            if (aligned && (align == "left" || align == "center")) {
                dashes.front() = ':';
            }
            if (aligned && (align == "right" || align == "center")) {
                dashes.back() = ':';
            }
            out += dashes + "+";
        }
        return out + "\n";
    }

    [[nodiscard]] std::string row_line(const std::vector<CellLines>& row, std::size_t line) const {
        std::string out = "|";
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            const std::string text = line < row[i].size() ? row[i][line] : std::string();
            out += " " + text;
            out.append(widths_[i] - 1 - column_count(text), ' ');
            out += "|";
        }
        return out + "\n";
    }

    std::vector<std::vector<CellLines>> cells_;
    std::vector<std::size_t> widths_; ///< columns of a typewriter between two bars
    std::vector<std::string> alignments_;
};

} // namespace

std::string grid_table(MarkdownWriting& writing, Node table, const BlockWriter& blocks) {
    const std::vector<Node> rows = row_elements(table);
    if (rows.empty()) {
        return {};
    }
    const bool headed = rows.size() > 1 && rows.front().parent().name() == "thead";
    return Grid(writing, rows, blocks).text(headed);
}

} // namespace galley::writers
