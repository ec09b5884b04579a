// The rows of a table as blocks of a flow: a row is a block, its cells are flows of their own.
#include "typeset/flow_maker.hpp"

#include <iterator>

namespace galley::typeset {

using presentation::Box;

namespace {

/// Captions stand above the rows.
bool is_caption(const Box& box) { return box.role == Role::Caption; }

} // namespace

std::vector<double>
FlowMaker::widths_of(const TableGrid& grid, const Box& table, double width) const {
    std::vector<NaturalWidths> cells;
    for (const GridRow& row : grid.rows) {
        for (const GridCell& cell : row.cells) {
            const Edges edges = edges_of(*cell.box->style, width);
            NaturalWidths widths = tools_.measure(*cell.box);
            widths.least += edges.left + edges.right;
            widths.most += edges.left + edges.right;
            cells.push_back(widths);
        }
    }
    return column_widths(grid, cells, width, !table.style->width.automatic);
}

/// The cell's blocks, at their place on the page's width.
FlowCell FlowMaker::add_cell(const GridCell& cell, const FlowContext& context) {
    const Edges edges = edges_of(*cell.box->style, context.width);
    FlowMaker maker(room_, tools_);
    maker.nested_ = true;
    Flow inside = maker.run(*cell.box, context);
    FlowCell made;
    made.box = cell.box;
    made.begin = flow_.cell_blocks.size();
    made.rows = cell.rows;
    made.top = edges.top;
    made.bottom = edges.bottom;
    if (!inside.blocks.empty()) {
        inside.blocks.front().before = 0.0;
    }
    std::move(inside.blocks.begin(), inside.blocks.end(), std::back_inserter(flow_.cell_blocks));
    made.end = flow_.cell_blocks.size();
    return made;
}

void FlowMaker::add_table(const Box& box, const FlowContext& inner) {
    for (const Box& child : box.children) {
        if (is_caption(child)) {
            add_box(child, inner);
            if (!flow_.blocks.empty()) {
                flow_.blocks.back().with_next = true;
            }
        }
    }
    const TableGrid grid = table_grid(box);
    const std::vector<double> widths = widths_of(grid, box, inner.width);
    std::vector<double> left{inner.x};
    for (const double width : widths) {
        left.push_back(left.back() + width);
    }
    const css::ComputedStyle& style = *box.style;
    if (style.margin[css::Left].automatic && style.margin[css::Right].automatic) {
        const double rest = (inner.x + inner.width - left.back()) / 2.0;
        std::for_each(left.begin(), left.end(), [&](double& x) { x += std::max(rest, 0.0); });
    }
    const std::size_t first = flow_.blocks.size();
    const auto heads = static_cast<std::size_t>(std::count_if(
        grid.rows.begin(), grid.rows.end(), [](const GridRow& row) { return row.head; }));
    for (const GridRow& row : grid.rows) {
        note_beginning(*row.box, inner);
        FlowContext context = inner;
        context.on_grid = false;
        context.structure = tools_.tree.add_box(*row.box, inner.structure);
        context.x = left.front();
        context.width = left.back() - left.front();
        FlowBlock& block = push(*row.box, context);
        block.empty = true;
        block.with_next = row.head;
        FlowRow made = add_cells(row, context, left);
        made.repeat_begin = first;
        made.repeat_end = row.head ? first : first + heads;
        flow_.blocks.back().row = std::make_shared<const FlowRow>(std::move(made));
    }
}

/// `left`: the edges of the columns. The row is the last block.
FlowRow FlowMaker::add_cells(const GridRow& row,
                             const FlowContext& context,
                             const std::vector<double>& left) {
    FlowRow made;
    made.head = row.head;
    const std::size_t index = flow_.blocks.size() - 1;
    for (const GridCell& cell : row.cells) {
        const auto column = static_cast<std::size_t>(cell.column);
        const auto end = column + static_cast<std::size_t>(cell.columns);
        FlowContext place = context;
        place.x = left[column];
        place.width = left[end] - left[column];
        made.cells.push_back(add_cell(cell, place));
        if (has_border(*cell.box->style)) {
            const std::size_t after = index + static_cast<std::size_t>(cell.rows);
            flow_.frames.push_back({cell.box, index, after, place.x, place.width, 0.0, 0.0});
        }
    }
    return made;
}

} // namespace galley::typeset
