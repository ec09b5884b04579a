// Broken pages filled with their lines, rules, links, heads and folios.
#include "typeset/page_composer.hpp"

#include "typeset/margin_boxes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace galley::typeset {

namespace {

using NamedStrings = std::map<std::string, std::string>;

Length points(double value) { return Length::from_points(value); }

/// Calls `use(name, value)` for each named string that is set on the page, in order.
template <typename Use>
void for_strings_of(const BrokenPage& page, const Composition& from, Use use) {
    for (const PlacedItem& placed : page.items) {
        const FlowLine& line = from.lines.lines[placed.item];
        if (line.line != 0) {
            continue;
        }
        for (const auto& [name, value] : from.flow.blocks[line.block].named_strings) {
            use(name, value);
        }
    }
}

/// The values of named strings in force when page `end` begins.
NamedStrings strings_before(const Composition& from, std::size_t end) {
    NamedStrings strings;
    for (std::size_t page = 0; page < end; ++page) {
        for_strings_of(
            from.breaks.pages[page], from, [&](const std::string& name, const std::string& value) {
                strings[name] = value;
            });
    }
    return strings;
}

class Composer {
public:
    Composer(const Composition& from, ParagraphSetter& setter, const Diagnostics& clock)
        : from_(from), setter_(setter),
          supply_(from.flow, from.paragraphs, setter, clock, composed_.diagnostics) {}

    ComposedPages run(PageRange range);

private:
    /// A line of the head of the table under way, from the top of that head.
    struct HeadLine {
        SetLine line;
        double x = 0.0;
        double baseline = 0.0;
    };
    /// Of the part of a frame on one page: from its upper to its lower edge on the paper.
    struct FrameEdges {
        double top = 0.0;
        double bottom = 0.0;
        bool starts = false; ///< its upper edge is here
        bool ends = false;
    };
    void compose(const BrokenPage& from, Page& page);
    void place_line(const FlowBlock& block,
                    std::vector<SetLine>& lines,
                    const FlowLine& at,
                    double top,
                    Page& page);
    void place_text(SetLine& line, double x, double baseline, double top, Page& page);
    void place_cells(const FlowBlock& row, const FlowLine& at, double top, Page& page);
    void repeat_head(const PlacedItem& first, Page& page);
    void place_notes(const BrokenPage& from, Page& page);
    void place_picture(const FlowBlock& block, double top, Page& page);
    void place_marker(const FlowBlock& block, double baseline, Page& page);
    void begin_block(const FlowBlock& block, double top);
    void add_frames(const BrokenPage& from, Page& page);
    void add_frame(const FlowFrame& frame, const BrokenPage& from, Page& page);
    void draw_frame(const FlowFrame& frame, const FrameEdges& edges, Page& page);
    void finish(const BrokenPage& from, Page& page);
    [[nodiscard]] const Folio& folio() const {
        return from_.folios[static_cast<std::size_t>(index_)];
    }
    [[nodiscard]] const css::PageStyle& style() const { return *folio().style; }
    [[nodiscard]] const FlowLine& line_of(const PlacedItem& placed) const {
        return from_.lines.lines[placed.item];
    }

    const Composition& from_;
    ParagraphSetter& setter_;
    ComposedPages composed_;
    LineSupply supply_;
    int index_ = 0; ///< of the page
    double left_ = 0.0;
    double top_ = 0.0;
    std::vector<HeadLine> head_;
    double head_top_ = 0.0;
    NamedStrings carried_; ///< values in force when the page begins
};

void Composer::begin_block(const FlowBlock& block, double top) {
    for (const std::string& id : block.anchors) {
        composed_.anchors.push_back({id, index_, points(left_ + block.x), points(top)});
    }
    if (block.outlined != nullptr) {
        composed_.outline.push_back({block.outlined->outline_level,
                                     block.outlined->title,
                                     index_,
                                     points(top),
                                     block.structure});
    }
}

/// The marker ends a little before the text of its item, as browsers set it.
void Composer::place_marker(const FlowBlock& block, double baseline, Page& page) {
    constexpr double gap = 0.4; // em
    presentation::Box line;
    auto style = std::make_shared<css::ComputedStyle>(*block.marked->style);
    style->text_align = css::TextAlign::Left;
    style->text_indent = {};
    line.style = style;
    line.language = block.marked->language;
    constexpr double no_limit = 1.0e5;
    SetParagraph set = setter_.set(line, block.marked->marker, {no_limit, &block.marker_structure});
    if (set.lines.empty()) {
        return;
    }
    const double room = gap * style->font_size.points();
    const double x = left_ + block.marker_edge +
                     (block.marked->rightward ? -room - set.lines.front().width : room);
    place_text(set.lines.front(), x, baseline, baseline, page);
}

void Composer::place_picture(const FlowBlock& block, double top, Page& page) {
    const pictures::PicturePtr& picture = block.box->picture;
    auto& known = composed_.pictures;
    const auto found = std::find(known.begin(), known.end(), picture);
    PlacedPicture placed;
    placed.picture = static_cast<int>(found - known.begin());
    if (found == known.end()) {
        known.push_back(picture);
    }
    placed.x = points(left_ + block.x + block.picture->x);
    placed.y = points(top + block.picture->y);
    placed.width = points(block.picture->width);
    placed.height = points(block.picture->height);
    placed.structure = block.structure;
    placed.before = page.runs.size();
    placed.dots_per_inch = std::min(picture->pixel_width * 72.0 / block.picture->width,
                                    picture->pixel_height * 72.0 / block.picture->height);
    page.images.push_back(placed);
}

void Composer::place_line(const FlowBlock& block,
                          std::vector<SetLine>& lines,
                          const FlowLine& at,
                          double top,
                          Page& page) {
    if (at.line == 0) {
        begin_block(block, top);
    }
    if (block.row) {
        place_cells(block, at, top, page);
    }
    if (block.picture) {
        place_picture(block, top + at.baseline, page);
    }
    if (at.line >= lines.size()) {
        return;
    }
    const double baseline = top + at.baseline;
    if (at.line == 0 && block.marked != nullptr) {
        place_marker(block, baseline, page);
    }
    place_text(lines[at.line], left_ + block.x, baseline, top, page);
}

void Composer::place_text(SetLine& line, double x, double baseline, double top, Page& page) {
    for (GlyphRun& run : line.runs) {
        run.x += points(x);
        run.y += points(baseline);
        run.text.shrink_to_fit();
        run.glyphs.shrink_to_fit();
        page.runs.push_back(std::move(run));
    }
    for (DrawnLetter& letter : line.letters) {
        letter.x += points(x);
        letter.y += points(baseline);
        page.letters.push_back(letter);
    }
    for (LinkArea& link : line.links) {
        link.x += points(x);
        link.y += points(baseline);
        page.links.push_back(std::move(link));
    }
    for (Anchor& anchor : line.anchors) {
        anchor.page = index_;
        anchor.x += points(x);
        anchor.y = points(top);
        composed_.anchors.push_back(std::move(anchor));
    }
}

/// The cells of a row, one beside the other; those of a table's head are kept for other pages.
void Composer::place_cells(const FlowBlock& row, const FlowLine& at, double top, Page& page) {
    if (at.line == 0) {
        supply_.begin_row();
    }
    if (row.row->head && at.block == row.row->repeat_begin && at.line == 0) {
        head_.clear();
        head_top_ = top;
    }
    for (const CellLine& cell : from_.lines.cell_lines[at.cells]) {
        const FlowBlock& block = from_.flow.cell_blocks[cell.block];
        std::vector<SetLine>& lines = supply_.cell(cell.block);
        if (row.row->head && cell.line < lines.size()) {
            head_.push_back({lines[cell.line], block.x, top + cell.baseline - head_top_});
        }
        place_line(block, lines, {cell.block, cell.line, cell.baseline}, top, page);
    }
}

/// A table that goes on begins its page with its head once more: seen, but not part of the text.
void Composer::repeat_head(const PlacedItem& first, Page& page) {
    const double height = from_.lines.text.items[first.item].repeat;
    if (height <= 0.0) {
        return;
    }
    const double top = top_ + first.top - height;
    for (const HeadLine& kept : head_) {
        SetLine copy = kept.line;
        copy.links.clear();
        copy.anchors.clear();
        for (GlyphRun& run : copy.runs) {
            run.structure = artifact;
        }
        place_text(copy, left_ + kept.x, top + kept.baseline, top, page);
    }
    const FlowRow& row = *from_.flow.blocks[line_of(first).block].row;
    std::vector<double> edges{top}; // of the head's rows
    for (std::size_t head = row.repeat_begin; head < row.repeat_end; ++head) {
        edges.push_back(edges.back() + from_.lines.text.height_of(head));
    }
    for (const FlowFrame& frame : from_.flow.frames) {
        if (frame.begin >= row.repeat_begin && frame.end <= row.repeat_end) {
            draw_frame(frame,
                       {edges[frame.begin - row.repeat_begin],
                        edges[frame.end - row.repeat_begin],
                        true,
                        true},
                       page);
        }
    }
}

/// Notes of the page, the rest of one from the page before above all.
void Composer::place_notes(const BrokenPage& from, Page& page) {
    for (const PlacedNote& note : from.notes) {
        double top = top_ + note.top;
        for (std::uint32_t i = note.begin; i < note.end; ++i) {
            const FlowLine& at = from_.lines.note_lines[note.note][i];
            place_line(from_.flow.note_blocks[at.block], supply_.note(at.block), at, top, page);
            top += from_.lines.text.notes[note.note].lines[i];
        }
    }
}

/// The part of a bordered box that stands on this page; its top and bottom edge are drawn where
/// the box begins and ends.
void Composer::add_frame(const FlowFrame& frame, const BrokenPage& from, Page& page) {
    const auto inside = [&](const PlacedItem& placed) {
        const std::size_t block = line_of(placed).block;
        return block >= frame.begin && block < frame.end;
    };
    const auto first = std::find_if(from.items.begin(), from.items.end(), inside);
    const auto last = std::find_if(from.items.rbegin(), from.items.rend(), inside);
    if (first == from.items.end()) {
        return;
    }
    const FlowLine& begins = line_of(*first);
    const FlowLine& finishes = line_of(*last);
    const bool starts = begins.block == frame.begin && begins.line == 0;
    const bool ends = finishes.block + std::size_t{1} == frame.end && finishes.last;
    const double top = top_ + first->top - (starts ? frame.top : 0.0);
    const double bottom =
        top_ + last->top + from_.lines.text.items[last->item].height + (ends ? frame.bottom : 0.0);
    draw_frame(frame, {top, bottom, starts, ends}, page);
}

void Composer::draw_frame(const FlowFrame& frame, const FrameEdges& edges, Page& page) {
    const css::ComputedStyle& style = *frame.box->style;
    const auto width = [&](css::Side side) { return style.border[side].drawn_width().points(); };
    const auto draw = [&](css::Side side, double x, double y, double w, double h) {
        if (width(side) > 0.0) {
            page.rules.push_back(
                {points(x), points(y), points(w), points(h), style.border[side].color});
        }
    };
    const double x = left_ + frame.x;
    const double bottom = width(css::Bottom);
    if (edges.starts) {
        draw(css::Top, x, edges.top, frame.width, width(css::Top));
    }
    if (edges.ends) {
        draw(css::Bottom, x, edges.bottom - bottom, frame.width, bottom);
    }
    draw(css::Left, x, edges.top, width(css::Left), edges.bottom - edges.top);
    const double right = width(css::Right);
    draw(css::Right, x + frame.width - right, edges.top, right, edges.bottom - edges.top);
}

void Composer::add_frames(const BrokenPage& from, Page& page) {
    if (from.items.empty()) {
        return;
    }
    const std::size_t first = line_of(from.items.front()).block;
    const std::size_t last = line_of(from.items.back()).block;
    for (const FlowFrame& frame : from_.flow.frames) {
        if (frame.begin <= last && frame.end > first) {
            add_frame(frame, from, page);
        }
    }
}

void Composer::finish(const BrokenPage& from, Page& page) {
    PageFacts facts;
    facts.number = folio().number;
    facts.count = static_cast<int>(from_.breaks.pages.size());
    facts.language = from_.root.language;
    facts.strings = carried_;
    facts.clear = from_.geometry.clear(from.recto);
    std::set<std::string> set_here;
    for_strings_of(from, from_, [&](const std::string& name, const std::string& value) {
        if (set_here.insert(name).second) {
            facts.strings[name] = value;
        }
        carried_[name] = value;
    });
    page.folio = folio().label;
    add_margin_boxes(style(), facts, setter_, page);
}

void Composer::compose(const BrokenPage& from, Page& page) {
    page.width = style().width;
    page.height = style().height;
    page.recto = from.recto;
    page.bleed = style().bleed;
    page.crop_marks = style().crop_marks;
    left_ = PageGeometry::text_left(style());
    top_ = PageGeometry::text_top(style());
    if (!from.items.empty()) {
        repeat_head(from.items.front(), page);
    }
    for (const PlacedItem& placed : from.items) {
        const FlowLine& at = line_of(placed);
        place_line(
            from_.flow.blocks[at.block], supply_.text(at.block), at, top_ + placed.top, page);
    }
    place_notes(from, page);
    add_frames(from, page);
    finish(from, page);
}

ComposedPages Composer::run(PageRange range) {
    carried_ = strings_before(from_, range.begin);
    composed_.pages.resize(range.end - range.begin);
    index_ = static_cast<int>(range.begin);
    for (Page& page : composed_.pages) {
        compose(from_.breaks.pages[static_cast<std::size_t>(index_)], page);
        page.runs.shrink_to_fit();
        ++index_;
    }
    composed_.missing = setter_.take_missing_characters();
    return std::move(composed_);
}

} // namespace

ComposedPages compose_range(const Composition& from,
                            PageRange range,
                            ParagraphSetter& setter,
                            const Diagnostics& clock) {
    return Composer(from, setter, clock).run(range);
}

} // namespace galley::typeset
