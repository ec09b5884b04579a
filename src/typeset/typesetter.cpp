// The styled text as finished pages: flow, paragraphs, page breaks, composition.
#include "typeset/typesetter.hpp"

#include "typeset/flow_lines.hpp"
#include "typeset/flow_maker.hpp"
#include "typeset/page_composition.hpp"
#include "typeset/page_faults.hpp"
#include "typeset/paragraph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace galley::typeset {

namespace {

/// Each message once: where a character is missing, the first place tells enough.
class OnceOnly {
public:
    explicit OnceOnly(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void add(const Diagnostic& diagnostic) {
        const bool each = diagnostic.code == "G403" || diagnostic.code == "G405";
        if (each || seen_.insert(diagnostic.message).second) {
            diagnostics_.add(diagnostic);
        }
    }

private:
    Diagnostics& diagnostics_;
    std::set<std::string> seen_;
};

std::vector<SetParagraph> set_paragraphs(const std::vector<FlowBlock>& blocks,
                                         ParagraphSetter& setter,
                                         const Diagnostics& clock) {
    std::vector<SetParagraph> paragraphs(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        clock.keep_time();
        const FlowBlock& block = blocks[i];
        if (!block.empty) {
            paragraphs[i] =
                setter.set(*block.box, block.runs(), {block.width, &block.run_structure});
        }
    }
    return paragraphs;
}

/// Sets those paragraphs anew of which the pages want another form.
void take_forms(const Flow& flow,
                const FlowLines& lines,
                const PageBreaks& breaks,
                ParagraphSetter& setter,
                std::vector<SetParagraph>& paragraphs) {
    for (const BrokenPage& page : breaks.pages) {
        for (const PlacedItem& placed : page.items) {
            const FlowLine& at = lines.lines[placed.item];
            if (at.form == 0 || at.line != 0) {
                continue;
            }
            const FlowBlock& block = flow.blocks[at.block];
            SetParagraph& paragraph = paragraphs[at.block];
            const int more = paragraph.forms[at.form].more;
            paragraph =
                setter.set(*block.box, block.runs(), {block.width, &block.run_structure, more});
        }
    }
}

/// Of a cell's content: the widest of its blocks.
NaturalWidths content_widths(const presentation::Box& box, ParagraphSetter& setter) {
    NaturalWidths widths;
    if (!box.runs.empty()) {
        widths = setter.widths(box);
    }
    if (box.picture) { // it can be made smaller
        widths.most = box.picture->width.points();
        widths.least = std::min(widths.most, box.style->font_size.points() * 3.0);
    }
    for (const presentation::Box& child : box.children) {
        NaturalWidths inner = content_widths(child, setter);
        double edges = 0.0;
        for (const css::Side side : {css::Left, css::Right}) {
            edges += child.style->margin[side].length.points() +
                     child.style->padding[side].length.points() +
                     child.style->border[side].drawn_width().points();
        }
        widths.least = std::max(widths.least, inner.least + edges);
        widths.most = std::max(widths.most, inner.most + edges);
    }
    return widths;
}

Baselines baselines_of(const presentation::Box& root, Shaper& shaper) {
    const RunFont& font = shaper.font_of(root.style, root.language);
    const bridge::FontMetrics& metrics = shaper.face(font, 0).metrics();
    const double scale = shaper.scale(font, 0, font.size);
    Baselines baselines;
    baselines.unit = root.style->line_height.points();
    baselines.first = (baselines.unit + (metrics.ascender + metrics.descender) * scale) / 2.0;
    return baselines;
}

/// Paragraphs are set once, before it is known which page each of their lines falls on.
double narrowest_text(PageGeometry& geometry) {
    double width = PageGeometry::text_width(geometry.style(page_context({}, true, true, false)));
    for (const bool recto : {true, false}) {
        const css::PageStyle& page = geometry.style(page_context({}, recto, false, false));
        width = std::min(width, PageGeometry::text_width(page));
    }
    return width;
}

PageBreaks break_into_pages(const Flow& flow, const FlowLines& lines, PageGeometry& geometry) {
    PageRules rules;
    rules.unit = geometry.unit();
    rules.note_gap = geometry.unit() / 2.0;
    rules.height = [&](std::size_t first, bool recto) {
        const std::string& type = flow.blocks[lines.lines[first].block].page;
        return geometry.text_height(geometry.style(page_context(type, recto, first == 0, false)));
    };
    PageBreaks breaks = break_pages(lines.text, rules);
    if (breaks.pages.empty()) {
        breaks.pages.emplace_back(); // a text of nothing still makes a file
    }
    return breaks;
}

void report(const FlowParagraphs& paragraphs,
            const ParagraphSetter& setter,
            Diagnostics& diagnostics) {
    OnceOnly once(diagnostics);
    for (const auto* part : {&paragraphs.text, &paragraphs.notes, &paragraphs.cells}) {
        for (const SetParagraph& paragraph : *part) {
            for (const Diagnostic& diagnostic : paragraph.diagnostics) {
                once.add(diagnostic);
            }
        }
    }
    for (const std::string& language : setter.without_dictionary()) {
        diagnostics.note("G404",
                         fmt::format("no hyphenation dictionary for \"{}\"; its words are not "
                                     "divided",
                                     language));
    }
}

} // namespace

Pages set_pages(const presentation::Box& root,
                const css::StyleSheet& sheet,
                const std::vector<presentation::StyleFont>& fonts,
                const PageLimits& limits,
                Diagnostics& diagnostics) {
    const FontBook book(fonts);
    ParagraphSetter setter(book);
    PageGeometry geometry(sheet, *root.style, limits);
    const double unit = geometry.unit();
    const css::PageStyle& first = geometry.style(page_context({}, true, true, false));
    const FlowRoom room{narrowest_text(geometry), geometry.text_height(first), unit};
    Flow flow = flow_of(
        root, room, [&](const presentation::Box& cell) { return content_widths(cell, setter); });
    FlowParagraphs paragraphs;
    paragraphs.text = set_paragraphs(flow.blocks, setter, diagnostics);
    paragraphs.notes = set_paragraphs(flow.note_blocks, setter, diagnostics);
    paragraphs.cells = set_paragraphs(flow.cell_blocks, setter, diagnostics);
    const FlowLines lines =
        lines_of(flow, paragraphs, baselines_of(root, setter.shaper()), setter.shaper());
    diagnostics.keep_time();
    const PageBreaks breaks = break_into_pages(flow, lines, geometry);
    for (const Diagnostic& fault : page_faults(flow, lines, breaks)) {
        diagnostics.add(fault);
    }
    take_forms(flow, lines, breaks, setter, paragraphs.text);
    report(paragraphs, setter, diagnostics);

    Pages pages;
    pages.language = root.language;
    compose_pages({root, flow, paragraphs, lines, breaks}, geometry, setter, pages);
    number_fonts(book, pages);
    pages.structure = std::move(flow.structure);
    pages.styled_margin = geometry.styled();
    pages.margin = geometry.kept();
    return pages;
}

} // namespace galley::typeset
