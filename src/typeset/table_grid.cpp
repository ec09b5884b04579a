// The cells of a table at their columns and rows.
#include "typeset/table_grid.hpp"

#include <algorithm>
#include <numeric>

namespace galley::typeset {

namespace {

using presentation::Box;

void collect_rows(const Box& box, std::vector<const Box*>& rows) {
    for (const Box& child : box.children) {
        if (child.style->display == css::Display::None) {
            continue;
        }
        if (child.role == presentation::Role::TableRow ||
            child.style->display == css::Display::TableRow) {
            rows.push_back(&child);
        } else {
            collect_rows(child, rows);
        }
    }
}

bool is_head(const Box& row) {
    return !row.children.empty() &&
           std::all_of(row.children.begin(), row.children.end(), [](const Box& cell) {
               return cell.role == presentation::Role::TableHeader;
           });
}

/// Raises the columns of a spanning cell until they hold it, in equal parts.
void spread(std::vector<double>& columns, const GridCell& cell, double wanted) {
    const auto begin = columns.begin() + cell.column;
    const auto end = begin + cell.columns;
    const double missing = wanted - std::accumulate(begin, end, 0.0);
    if (missing > 0.0) {
        std::for_each(begin, end, [&](double& each) { each += missing / cell.columns; });
    }
}

double sum(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Between the longest word and the whole text, all columns alike.
std::vector<double>
between(const std::vector<double>& least, const std::vector<double>& most, double width) {
    const double all_least = sum(least);
    const double wanted = sum(most) - all_least;
    std::vector<double> widths(least.size(), 0.0);
    for (std::size_t c = 0; c < widths.size(); ++c) {
        widths[c] = all_least > width ? width * least[c] / all_least
                    : wanted > 0.0 ? least[c] + (width - all_least) * (most[c] - least[c]) / wanted
                                   : least[c];
    }
    return widths;
}

/// Columns that want less than an equal share have what they want, so that figures and names are
/// not broken beside a column of sentences; the others divide the rest.
std::vector<double> share_out(const std::vector<double>& least,
                              const std::vector<double>& most,
                              double width,
                              bool filled) {
    const double all = sum(most);
    std::vector<double> widths = most;
    if (all <= width) {
        const double more = filled && all > 0.0 ? width / all : 1.0;
        std::for_each(widths.begin(), widths.end(), [&](double& each) { each *= more; });
        return widths;
    }
    std::vector<bool> open(most.size(), true);
    double rest = width;
    auto count = static_cast<double>(most.size());
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t c = 0; c < most.size(); ++c) {
            if (open[c] && most[c] <= rest / count) {
                open[c] = false;
                rest -= most[c];
                count -= 1.0;
                changed = true;
            }
        }
    }
    std::vector<double> open_least;
    std::vector<double> open_most;
    for (std::size_t c = 0; c < most.size(); ++c) {
        if (open[c]) {
            open_least.push_back(least[c]);
            open_most.push_back(most[c]);
        }
    }
    if (sum(open_least) > rest) {
        return between(least, most, width);
    }
    const std::vector<double> shares = between(open_least, open_most, rest);
    std::size_t next = 0;
    for (std::size_t c = 0; c < most.size(); ++c) {
        widths[c] = open[c] ? shares[next++] : most[c];
    }
    return widths;
}

} // namespace

TableGrid table_grid(const Box& table) {
    std::vector<const Box*> rows;
    collect_rows(table, rows);
    TableGrid grid;
    std::vector<int> taken; // rows that each column is still spanned for
    bool heads = true;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        GridRow row;
        row.box = rows[r];
        heads = heads && is_head(*rows[r]);
        row.head = heads;
        std::size_t column = 0;
        for (const Box& cell : rows[r]->children) {
            if (cell.style->display == css::Display::None) {
                continue;
            }
            while (column < taken.size() && taken[column] > 0) {
                ++column;
            }
            GridCell at;
            at.box = &cell;
            at.column = static_cast<int>(column);
            at.columns = std::max(1, cell.column_span);
            at.rows = std::clamp(cell.row_span, 1, static_cast<int>(rows.size() - r));
            const std::size_t end = column + static_cast<std::size_t>(at.columns);
            taken.resize(std::max(taken.size(), end), 0);
            std::fill(taken.begin() + static_cast<std::ptrdiff_t>(column),
                      taken.begin() + static_cast<std::ptrdiff_t>(end),
                      at.rows);
            column = end;
            row.cells.push_back(at);
        }
        for (int& rest : taken) {
            rest -= rest > 0 ? 1 : 0;
        }
        grid.rows.push_back(std::move(row));
    }
    // A table of heads alone has nothing to repeat them for.
    if (heads) {
        for (GridRow& row : grid.rows) {
            row.head = false;
        }
    }
    grid.columns = static_cast<int>(taken.size());
    return grid;
}

std::vector<double> column_widths(const TableGrid& grid,
                                  const std::vector<NaturalWidths>& cells,
                                  double width,
                                  bool filled) {
    const auto count = static_cast<std::size_t>(grid.columns);
    std::vector<double> least(count, 0.0);
    std::vector<double> most(count, 0.0);
    for (const bool spanning : {false, true}) {
        std::size_t index = 0;
        for (const GridRow& row : grid.rows) {
            for (const GridCell& cell : row.cells) {
                const NaturalWidths& own = cells[index++];
                if ((cell.columns > 1) == spanning) {
                    spread(least, cell, own.least);
                    spread(most, cell, own.most);
                }
            }
        }
    }
    return share_out(least, most, width, filled);
}

} // namespace galley::typeset
