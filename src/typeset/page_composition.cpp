// Broken pages filled with their lines, rules, links, heads and folios.
#include "typeset/page_composition.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

Length points(double value) { return Length::from_points(value); }

class Composer {
public:
    Composer(const Composition& from, PageGeometry& geometry, ParagraphSetter& setter, Pages& pages)
        : from_(from), geometry_(geometry), setter_(setter), pages_(pages) {}

    void run();

private:
    void compose(const PageRange& range, Page& page);
    void place_line(const FlowLine& at, double top, Page& page);
    void place_marker(const FlowBlock& block, double baseline, Page& page);
    void begin_block(const FlowBlock& block, double top, Page& page);
    void add_frames(const PageRange& range, Page& page);
    void add_frame(const FlowFrame& frame, const PageRange& range, Page& page);
    void finish(const PageRange& range, Page& page);
    [[nodiscard]] const css::PageStyle& style_of(const PageRange& range);
    [[nodiscard]] std::string page_type(const PageRange& range) const;

    const Composition& from_;
    PageGeometry& geometry_;
    ParagraphSetter& setter_;
    Pages& pages_;
    int index_ = 0; ///< of the page
    double left_ = 0.0;
    double top_ = 0.0;
    std::size_t next_frame_ = 0;
    std::map<std::string, std::string> carried_; ///< values in force when the page begins
};

std::string Composer::page_type(const PageRange& range) const {
    if (range.begin >= from_.lines.lines.size()) {
        return {};
    }
    return from_.flow.blocks[from_.lines.lines[range.begin].block].page;
}

const css::PageStyle& Composer::style_of(const PageRange& range) {
    return geometry_.style(
        page_context(page_type(range), range.recto, index_ == 0, range.begin == range.end));
}

void Composer::begin_block(const FlowBlock& block, double top, Page& page) {
    for (const std::string& id : block.anchors) {
        pages_.anchors.push_back({id, index_, points(left_ + block.x), points(top)});
    }
    if (block.outlined != nullptr) {
        pages_.outline.push_back({block.outlined->outline_level,
                                  block.outlined->title,
                                  index_,
                                  points(top),
                                  block.structure});
    }
    (void)page;
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
    const double x =
        left_ + block.marker_edge - gap * style->font_size.points() - set.lines.front().width;
    for (GlyphRun& run : set.lines.front().runs) {
        run.x += points(x);
        run.y += points(baseline);
        page.runs.push_back(std::move(run));
    }
}

void Composer::place_line(const FlowLine& at, double top, Page& page) {
    const FlowBlock& block = from_.flow.blocks[at.block];
    if (at.line == 0) {
        begin_block(block, top, page);
    }
    if (block.empty) {
        return;
    }
    const double baseline = top + at.baseline;
    if (at.line == 0 && block.marked != nullptr) {
        place_marker(block, baseline, page);
    }
    SetLine& line = from_.paragraphs[at.block].lines[at.line];
    const Length x = points(left_ + block.x);
    for (GlyphRun& run : line.runs) {
        run.x += x;
        run.y += points(baseline);
        page.runs.push_back(std::move(run));
    }
    for (LinkArea& link : line.links) {
        link.x += x;
        link.y += points(baseline);
        page.links.push_back(std::move(link));
    }
    for (Anchor& anchor : line.anchors) {
        anchor.page = index_;
        anchor.x += x;
        anchor.y = points(top);
        pages_.anchors.push_back(std::move(anchor));
    }
}

/// The part of a bordered box that stands on this page; its top and bottom edge are drawn where
/// the box begins and ends.
void Composer::add_frame(const FlowFrame& frame, const PageRange& range, Page& page) {
    const std::size_t begin = std::max(from_.lines.first[frame.begin], range.begin);
    const std::size_t end = std::min(from_.lines.first[frame.end], range.end);
    const bool starts = begin == from_.lines.first[frame.begin];
    const bool ends = end == from_.lines.first[frame.end];
    const css::ComputedStyle& style = *frame.box->style;
    double top = top_ + range.tops[begin - range.begin] - (starts ? frame.top : 0.0);
    double bottom = top_ + range.tops[end - 1 - range.begin] + from_.lines.items[end - 1].height +
                    (ends ? frame.bottom : 0.0);
    const auto width = [&](css::Side side) {
        const css::Border& border = style.border[side];
        return border.style == css::LineStyle::None ? 0.0 : border.width.points();
    };
    const auto draw = [&](css::Side side, double x, double y, double w, double h) {
        if (width(side) > 0.0) {
            page.rules.push_back(
                {points(x), points(y), points(w), points(h), style.border[side].color});
        }
    };
    const double x = left_ + frame.x;
    if (starts) {
        draw(css::Top, x, top, frame.width, width(css::Top));
    }
    if (ends) {
        draw(css::Bottom, x, bottom - width(css::Bottom), frame.width, width(css::Bottom));
    }
    draw(css::Left, x, top, width(css::Left), bottom - top);
    const double right = width(css::Right);
    draw(css::Right, x + frame.width - right, top, right, bottom - top);
}

void Composer::add_frames(const PageRange& range, Page& page) {
    for (const FlowFrame& frame : from_.flow.frames) {
        if (from_.lines.first[frame.begin] < range.end &&
            from_.lines.first[frame.end] > range.begin) {
            add_frame(frame, range, page);
        }
    }
}

void Composer::finish(const PageRange& range, Page& page) {
    PageFacts facts;
    facts.number = index_ + 1;
    facts.count = static_cast<int>(from_.breaks.pages.size());
    facts.language = from_.root.language;
    facts.strings = carried_;
    std::map<std::string, bool> set_here;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const FlowLine& line = from_.lines.lines[i];
        if (line.line != 0) {
            continue;
        }
        for (const auto& [name, value] : from_.flow.blocks[line.block].named_strings) {
            if (!set_here[name]) {
                facts.strings[name] = value;
                set_here[name] = true;
            }
            carried_[name] = value;
        }
    }
    page.folio = std::to_string(facts.number);
    add_margin_boxes(style_of(range), facts, setter_, page);
}

void Composer::compose(const PageRange& range, Page& page) {
    const css::PageStyle& style = style_of(range);
    page.width = style.width;
    page.height = style.height;
    page.recto = range.recto;
    left_ = PageGeometry::text_left(style);
    top_ = PageGeometry::text_top(style);
    for (std::size_t i = range.begin; i < range.end; ++i) {
        place_line(from_.lines.lines[i], top_ + range.tops[i - range.begin], page);
    }
    if (range.begin < range.end) {
        add_frames(range, page);
    }
    finish(range, page);
}

void Composer::run() {
    pages_.pages.resize(from_.breaks.pages.size());
    for (const PageRange& range : from_.breaks.pages) {
        compose(range, pages_.pages[static_cast<std::size_t>(index_)]);
        ++index_;
    }
}

} // namespace

css::PageContext page_context(const std::string& type, bool recto, bool first, bool blank) {
    css::PageContext page;
    page.name = type;
    page.recto = recto;
    page.first = first;
    page.blank = blank;
    return page;
}

void compose_pages(const Composition& from,
                   PageGeometry& geometry,
                   ParagraphSetter& setter,
                   Pages& pages) {
    Composer(from, geometry, setter, pages).run();
}

void number_fonts(const FontBook& book, Pages& pages) {
    std::vector<int> number(static_cast<std::size_t>(book.size()), -1);
    for (Page& page : pages.pages) {
        for (GlyphRun& run : page.runs) {
            int& mine = number[static_cast<std::size_t>(run.font)];
            if (mine < 0) {
                mine = static_cast<int>(pages.fonts.size());
                pages.fonts.push_back(book.face(run.font));
            }
            run.font = mine;
        }
    }
}

} // namespace galley::typeset
