// The box tree as one column of blocks.
//
// Vertical margins collapse as in CSS 2.2, 8.3.1: what meets without border, padding or text
// between takes the largest positive and the most negative of the margins. They are gathered in
// `margin_` until something that takes room comes.
#include "typeset/flow_maker.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace galley::typeset {

using presentation::Box;

namespace {

PageForce force_of(css::Break value) {
    switch (value) {
    case css::Break::Always:
    case css::Break::Page:
        return PageForce::Next;
    case css::Break::Recto:
        return PageForce::Recto;
    case css::Break::Verso:
        return PageForce::Verso;
    default:
        return PageForce::None;
    }
}

} // namespace

bool has_border(const css::ComputedStyle& style) {
    return std::any_of(style.border.begin(), style.border.end(), [](const css::Border& border) {
        return border.drawn_width().points() > 0.0;
    });
}

FlowMaker::Edges FlowMaker::edges_of(const css::ComputedStyle& style, double width) const {
    const Length containing = Length::from_points(width);
    const auto inside = [&](css::Side side) {
        return style.padding[side].resolve(containing).points() +
               style.border[side].drawn_width().points();
    };
    Edges edges;
    edges.top = inside(css::Top);
    edges.bottom = inside(css::Bottom);
    edges.left = style.margin[css::Left].resolve(containing).points() + inside(css::Left);
    edges.right = style.margin[css::Right].resolve(containing).points() + inside(css::Right);
    double own = std::max(width - edges.left - edges.right, 0.0);
    const bool cell = style.display == css::Display::TableCell; // its column says how wide it is
    bool narrower = !style.width.automatic && !cell;
    if (narrower) {
        own = style.width.resolve(containing).points();
    }
    if (!style.max_width.automatic && !cell) {
        const double most = style.max_width.resolve(containing).points();
        narrower = narrower || most < own;
        own = std::min(own, most);
    }
    if (narrower) {
        const double rest = width - own - edges.left - edges.right;
        const bool free_left = style.margin[css::Left].automatic;
        const bool free_right = style.margin[css::Right].automatic;
        edges.left += free_left ? rest * (free_right ? 0.5 : 1.0) : 0.0;
        edges.right = width - own - edges.left;
    }
    return edges;
}

bool FlowMaker::keeps_grid(const css::ComputedStyle& style, double width) const {
    const Length containing = Length::from_points(width);
    const auto is_kept = [&](css::Side side) {
        return is_whole(style.margin[side].resolve(containing).points()) &&
               is_whole(style.padding[side].resolve(containing).points() +
                        style.border[side].drawn_width().points());
    };
    return is_kept(css::Top) && is_kept(css::Bottom);
}

/// Ends the run of margins that collapse: what comes now takes room.
void FlowMaker::set_aside(double room) {
    fixed_ += margin_.sum() + room;
    margin_ = {};
}

void FlowMaker::note_beginning(const Box& box, const FlowContext& outer) {
    const css::ComputedStyle& style = *box.style;
    if (const PageForce force = force_of(style.break_before); force != PageForce::None) {
        force_ = force;
    }
    avoid_before_ = avoid_before_ || style.break_before == css::Break::Avoid;
    if (tools_.targets.count(box.id) != 0) {
        pending_.anchors.push_back(box.id);
    }
    for (const auto& named : box.named_strings) {
        pending_.named_strings.push_back(named);
    }
    if (box.outline_level > 0) {
        pending_.outlined = &box;
    }
    pending_.page_number = box.page_number != 0 ? box.page_number : pending_.page_number;
    margin_.join(style.margin[css::Top].resolve(Length::from_points(outer.width)).points());
}

FlowBlock& FlowMaker::push(const Box& box, const FlowContext& context) {
    FlowBlock block = std::move(pending_);
    pending_ = {};
    block.box = &box;
    block.x = context.x;
    block.width = context.width;
    block.before = fixed_ + margin_.sum();
    block.on_grid = context.on_grid;
    block.together = box.style->break_inside == css::Break::Avoid;
    block.head = is_heading(box.role);
    block.with_next = block.head;
    block.page = context.page;
    block.structure = context.structure;
    block.force = force_;
    if (!flow_.blocks.empty() && last_page_ != context.page && block.force == PageForce::None) {
        block.force = PageForce::Next;
    }
    const bool inside_kept = inside_kept_ > 0 && flow_.blocks.size() > kept_begin_;
    block.break_penalty = avoid_before_ || inside_kept ? unbreakable : 0.0;
    last_page_ = context.page;
    margin_ = {};
    fixed_ = 0.0;
    force_ = PageForce::None;
    avoid_before_ = false;
    flow_.blocks.push_back(std::move(block));
    return flow_.blocks.back();
}

void FlowMaker::add_text(const Box& box, const FlowContext& context) {
    const int parent = tools_.tree.text_parent(context.structure);
    const Box* marked = pending_.marked;
    FlowBlock& block = push(box, context);
    block.structure = parent;
    block.run_structure = tools_.tree.add_runs(box.runs, parent);
    if (marked != nullptr && marked->style->list_style_inside) {
        auto runs = std::make_shared<std::vector<presentation::TextRun>>(marked->marker);
        presentation::TextRun space = runs->back();
        space.text = " ";
        runs->push_back(space);
        runs->insert(runs->end(), box.runs.begin(), box.runs.end());
        block.own_runs = std::move(runs);
        std::vector<int> structure = std::move(block.marker_structure);
        structure.push_back(structure.back());
        structure.insert(structure.end(), block.run_structure.begin(), block.run_structure.end());
        block.run_structure = std::move(structure);
        block.marked = nullptr;
    }
}

void FlowMaker::add_room(const Box& box, const FlowContext& context, double height) {
    FlowBlock& block = push(box, context);
    block.empty = true;
    block.height = height;
    block.on_grid = false;
}

/// Its size is that of the picture, and its margins stand around it; border and padding are none.
void FlowMaker::add_picture(const Box& box, const FlowContext& outer) {
    note_beginning(box, outer);
    const css::ComputedStyle& style = *box.style;
    const Length containing = Length::from_points(outer.width);
    const double left = style.margin[css::Left].resolve(containing).points();
    const double right = style.margin[css::Right].resolve(containing).points();
    FlowContext inner = outer;
    inner.x += left;
    inner.width = std::max(outer.width - left - right, unit_);
    inner.on_grid = outer.on_grid && keeps_grid(style, outer.width);
    inner.structure = tools_.tree.add_box(box, outer.structure);
    FlowBlock& block = push(box, inner);
    block.empty = true;
    block.together = true;
    const double most = std::max(room_.height - caption_room_, 2.0 * unit_);
    block.picture = picture_frame(box, inner.width, most);
    block.height = block.picture->height;
    if (block.on_grid) { // whole leadings, so that the lines below stay where lines are
        block.height = std::ceil(block.height / unit_ - 1.0e-3) * unit_;
        block.picture->y = (block.height - block.picture->height) / 2.0;
    }
    margin_.join(style.margin[css::Bottom].resolve(containing).points());
}

void FlowMaker::add_list_item(const Box& box, FlowContext& inner) {
    if (!box.marker.empty()) {
        pending_.marked = &box;
        pending_.marker_edge = box.rightward ? inner.x : inner.x + inner.width;
        pending_.marker_structure = tools_.tree.add_marker(box.marker, inner.structure);
    }
    const bool has_body = std::any_of(box.children.begin(), box.children.end(), [](const Box& b) {
        return b.role == Role::ListBody;
    });
    if (!has_body && inner.structure != artifact) {
        inner.structure = tools_.tree.add(Role::ListBody, inner.structure);
    }
}

/// The border around the blocks from `first` on.
void FlowMaker::add_frame(const Box& box,
                          const FlowContext& outer,
                          const Edges& edges,
                          std::size_t first) {
    const css::ComputedStyle& style = *box.style;
    const Length containing = Length::from_points(outer.width);
    const double margin_left = style.margin[css::Left].resolve(containing).points();
    const double margin_right = style.margin[css::Right].resolve(containing).points();
    flow_.frames.push_back({&box,
                            first,
                            flow_.blocks.size(),
                            outer.x + margin_left,
                            outer.width - margin_left - margin_right,
                            std::max(edges.top, style.border[css::Top].drawn_width().points()),
                            edges.bottom});
}

/// What stands before and after a note does not see it.
void FlowMaker::add_note(const Box& box, const FlowContext& outer) {
    FlowContext context = outer;
    context.x = 0.0;
    context.width = room_.width;
    FlowMaker maker(room_, tools_);
    maker.nested_ = true;
    Flow note = maker.run(box, context);
    if (note.blocks.empty()) {
        return;
    }
    note.blocks.front().before = 0.0;
    FlowNote entry{box.id, flow_.note_blocks.size(), 0, flow_.blocks.size()};
    std::move(note.blocks.begin(), note.blocks.end(), std::back_inserter(flow_.note_blocks));
    entry.end = flow_.note_blocks.size();
    flow_.notes.push_back(std::move(entry));
}

/// `keeps`: all of the box stands on one page, so that a picture leaves room for its caption.
void FlowMaker::add_children(const Box& box, const FlowContext& inner, bool keeps) {
    const double caption_around =
        std::exchange(caption_room_, keeps ? caption_room(box, inner.width) : caption_room_);
    if (box.style->display == css::Display::Table && !nested_) {
        add_table(box, inner);
    } else {
        for (const Box& child : box.children) {
            child.picture ? add_picture(child, inner) : add_box(child, inner);
        }
    }
    caption_room_ = caption_around;
}

/// What the end of a box says of the page breaks below it; `first` is its first block.
void FlowMaker::note_end(const css::ComputedStyle& style, std::size_t first) {
    if (const PageForce force = force_of(style.break_after); force != PageForce::None) {
        force_ = force;
    }
    if (style.break_after == css::Break::Avoid && flow_.blocks.size() > first) {
        flow_.blocks.back().with_next = true;
    }
}

void FlowMaker::add_box(const Box& box, const FlowContext& outer) {
    const css::ComputedStyle& style = *box.style;
    if (style.display == css::Display::None) {
        return;
    }
    if (style.footnote && !nested_) {
        add_note(box, outer);
        return;
    }
    note_beginning(box, outer);
    Edges edges = edges_of(style, outer.width);
    if (!box.rightward && box.role == Role::List) { // room for markers is where lines begin
        std::swap(edges.left, edges.right);
    }
    FlowContext inner = outer;
    inner.x += edges.left;
    inner.width = std::max(outer.width - edges.left - edges.right, unit_);
    inner.on_grid = outer.on_grid && keeps_grid(style, outer.width);
    inner.structure = tools_.tree.add_box(box, outer.structure);
    inner.page = style.page.empty() ? outer.page : style.page;
    const std::size_t first = flow_.blocks.size();
    if (edges.top > 0.0) {
        set_aside(edges.top);
    }
    const bool keeps = style.break_inside == css::Break::Avoid && box.runs.empty();
    if (keeps && inside_kept_++ == 0) {
        kept_begin_ = first;
    }
    if (box.role == Role::ListItem) {
        add_list_item(box, inner);
    }
    if (!box.runs.empty()) {
        add_text(box, inner);
    }
    add_children(box, inner, keeps);
    if (flow_.blocks.size() == first && (edges.top > 0.0 || edges.bottom > 0.0)) {
        add_room(box, inner, 0.0);
    }
    inside_kept_ -= keeps ? 1 : 0;
    if (has_border(style)) {
        add_frame(box, outer, edges, first);
    }
    if (edges.bottom > 0.0) {
        set_aside(edges.bottom);
    }
    margin_.join(style.margin[css::Bottom].resolve(Length::from_points(outer.width)).points());
    note_end(style, first);
}

Flow FlowMaker::run(const Box& root, const FlowContext& context) {
    add_box(root, context);
    return std::move(flow_);
}

Flow flow_of(const Box& root, const FlowRoom& room, const CellMeasure& measure) {
    TextStructure tree;
    FlowContext context;
    context.width = room.width;
    const LinkTargets targets = link_targets(root);
    Flow flow = FlowMaker(room, {tree, measure, targets}).run(root, context);
    flow.structure = tree.take();
    flow.blocks.shrink_to_fit();
    flow.structure.shrink_to_fit();
    return flow;
}

} // namespace galley::typeset
