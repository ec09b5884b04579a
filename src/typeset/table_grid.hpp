// The cells of a table at their columns and rows, and how wide its columns become.
#pragma once

#include "presentation/box.hpp"

#include <vector>

namespace galley::typeset {

struct GridCell {
    const presentation::Box* box = nullptr;
    int column = 0;
    int columns = 1;
    int rows = 1; ///< within the table
};

struct GridRow {
    const presentation::Box* box = nullptr;
    bool head = false; ///< one of the first rows, of header cells only: repeated on each page
    std::vector<GridCell> cells;
};

struct TableGrid {
    int columns = 0;
    std::vector<GridRow> rows;
};

/// Rows in the order of the table, however they are grouped. Cells take the columns that cells
/// spanning rows above leave free (HTML 4.9.12.1).
TableGrid table_grid(const presentation::Box& table);

/// Points, edges of the cell included.
struct NaturalWidths {
    double least = 0.0; ///< of the longest word
    double most = 0.0;  ///< with no line broken
};

/// `cells` gives the widths of each cell, row by row. A table that wants less than `width` takes
/// less, unless it is to be `filled`. Else narrow columns have what they want, and the others
/// share out the rest as in CSS Tables 3, none below its longest word as long as that is possible.
std::vector<double> column_widths(const TableGrid& grid,
                                  const std::vector<NaturalWidths>& cells,
                                  double width,
                                  bool filled);

} // namespace galley::typeset
