// Makes a flow of the box tree, box by box.
#pragma once

#include "typeset/flow.hpp"
#include "typeset/link_targets.hpp"
#include "typeset/table_grid.hpp"
#include "typeset/text_structure.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

namespace galley::typeset {

/// How wide a cell's content wants to be, without the cell's own edges.
using CellMeasure = std::function<NaturalWidths(const presentation::Box&)>;

/// What the text of a page has room for; `unit` is the leading.
struct FlowRoom {
    double width = 0.0;
    double height = 0.0; ///< no picture is taller
    double unit = 0.0;
};

/// Blocks point into `root`.
Flow flow_of(const presentation::Box& root, const FlowRoom& room, const CellMeasure& measure);

/// Margins that collapse.
struct CollapsedMargin {
    double largest = 0.0;
    double least = 0.0; ///< the most negative
    void join(double value) {
        largest = std::max(largest, value);
        least = std::min(least, value);
    }
    [[nodiscard]] double sum() const { return largest + least; }
};

/// What a box hands to what it holds.
struct FlowContext {
    double x = 0.0;
    double width = 0.0;
    int structure = artifact;
    bool on_grid = true;
    std::string page;
};

bool has_border(const css::ComputedStyle& style);

/// What the flows of a text, its notes and its cells share.
struct FlowTools {
    TextStructure& tree;
    const CellMeasure& measure;
    const LinkTargets& targets;
};

class FlowMaker {
public:
    FlowMaker(const FlowRoom& room, const FlowTools& tools)
        : room_(room), unit_(room.unit), tools_(tools) {}

    Flow run(const presentation::Box& root, const FlowContext& context);

private:
    struct Edges {
        double top = 0.0; ///< border and padding
        double bottom = 0.0;
        double left = 0.0; ///< margin, border and padding
        double right = 0.0;
    };
    void add_frame(const presentation::Box& box,
                   const FlowContext& outer,
                   const Edges& edges,
                   std::size_t first);
    void add_box(const presentation::Box& box, const FlowContext& outer);
    void add_children(const presentation::Box& box, const FlowContext& inner, bool keeps);
    void add_note(const presentation::Box& box, const FlowContext& outer);
    void add_table(const presentation::Box& box, const FlowContext& inner);
    [[nodiscard]] std::vector<double>
    widths_of(const TableGrid& grid, const presentation::Box& table, double width) const;
    FlowRow
    add_cells(const GridRow& row, const FlowContext& context, const std::vector<double>& left);
    FlowCell add_cell(const GridCell& cell, const FlowContext& context);
    void add_list_item(const presentation::Box& box, FlowContext& inner);
    void add_text(const presentation::Box& box, const FlowContext& context);
    void add_room(const presentation::Box& box, const FlowContext& context, double height);
    void add_picture(const presentation::Box& box, const FlowContext& outer);
    FlowBlock& push(const presentation::Box& box, const FlowContext& context);
    void note_beginning(const presentation::Box& box, const FlowContext& outer);
    void note_end(const css::ComputedStyle& style, std::size_t first);
    void set_aside(double room);
    [[nodiscard]] Edges edges_of(const css::ComputedStyle& style, double width) const;
    [[nodiscard]] bool keeps_grid(const css::ComputedStyle& style, double width) const;
    [[nodiscard]] bool is_whole(double length) const {
        const double units = length / unit_;
        return std::abs(units - std::round(units)) < 1.0e-3;
    }

    FlowRoom room_;
    double unit_;
    double caption_room_ = 0.0; ///< what stands on the same page as a picture
    bool nested_ = false;       ///< in a note or a cell
    Flow flow_;
    FlowTools tools_;
    CollapsedMargin margin_;
    double fixed_ = 0.0; ///< borders and paddings above the next block, and margins before them
    PageForce force_ = PageForce::None;
    bool avoid_before_ = false;
    std::string last_page_;
    int inside_kept_ = 0; ///< boxes around with break-inside: avoid
    std::size_t kept_begin_ = 0;
    FlowBlock pending_; ///< marker, anchors and names that wait for the next block
};

} // namespace galley::typeset
